import type { ReactNode } from 'react'

/** Icons of the chrome, 16 px, drawn in the colour of the text around them. */
function icon(paths: ReactNode) {
  return function Icon() {
    return (
      <svg
        className="icon"
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {paths}
      </svg>
    )
  }
}

export const BackIcon = icon(<path d="m10 3-5 5 5 5" />)
export const UpIcon = icon(<path d="m4 9.5 4-4 4 4" />)
export const DownIcon = icon(<path d="m4 6.5 4 4 4-4" />)
export const CloudDoneIcon = icon(
  <>
    <path d="M4.5 12.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.6-.6 3.3 3.3 0 0 1-.3 6.6z" />
    <path d="m6 9.3 1.5 1.5 2.7-3" />
  </>,
)
export const CloudUpIcon = icon(
  <>
    <path d="M5 12.5h-.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.6-.6 3.3 3.3 0 0 1-.3 6.6H11" />
    <path d="M8 13V8.5M6.3 10 8 8.3 9.7 10" />
  </>,
)
export const ComputerIcon = icon(
  <>
    <rect x="2" y="3" width="12" height="8" rx="1" />
    <path d="M6 13.5h4" />
  </>,
)
export const KeyboardIcon = icon(
  <>
    <rect x="1.5" y="4" width="13" height="8.5" rx="1" />
    <path d="M4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M4 10h.01M12 10h.01M6 10h4" />
  </>,
)
export const PanelIcon = icon(
  <>
    <rect x="2" y="3" width="12" height="10" rx="1" />
    <path d="M10 3v10" />
  </>,
)
export const LockIcon = icon(
  <>
    <rect x="3.5" y="7" width="9" height="6" rx="1" />
    <path d="M5.5 7V5.3a2.5 2.5 0 0 1 5 0V7" />
  </>,
)
export const CloseIcon = icon(<path d="m4 4 8 8M12 4l-8 8" />)
export const PeopleIcon = icon(
  <>
    <circle cx="6" cy="5.5" r="2.3" />
    <path d="M1.8 13c.3-2.6 2-4 4.2-4s3.9 1.4 4.2 4M10.5 3.4a2.3 2.3 0 0 1 0 4.2M11.8 9.2c1.400.5 2.200 1.800 2.400 3.800" />
  </>,
)
export const BellIcon = icon(
  <>
    <path d="M8 2a4 4 0 0 0-4 4c0 3.500-1.500 4.500-1.500 5.500h11C13.500 10.500 12 9.500 12 6a4 4 0 0 0-4-4z" />
    <path d="M6.500 13.500a1.600 1.600 0 0 0 3 0" />
  </>,
)
export const ClockIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.5" />
    <path d="M8 4.8V8l2.2 1.6" />
  </>,
)
export const CommentIcon = icon(<path d="M2.5 3.5h11v7.5H8l-3 2.5V11H2.5z" />)
