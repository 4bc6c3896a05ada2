import type { ReactNode } from 'react'

/** Signs of the tools, 16 px, drawn in the colour of the button. */
function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

const LINES = <path d="M6.5 4h7.5M6.5 8h7.5M6.5 12h7.5" />

export const bulletListSign = (
  <Sign>
    {LINES}
    <path strokeWidth="2.2" d="M3 4h.01M3 8h.01M3 12h.01" />
  </Sign>
)

export const orderedListSign = (
  <Sign>
    {LINES}
    <path strokeWidth="1" d="M2.2 3.1 3.2 2.4v3M2.2 7.1c.9-.9 2-.1 1.2.9L2.2 9.3h1.6M2.2 10.8h1.5l-.8 1c1.3 0 1.2 1.8-.7 1.4" />
  </Sign>
)

export const tableSign = (
  <Sign>
    <path d="M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.8h11M6.2 3v10M9.8 3v10" />
  </Sign>
)

export const addRowSign = (
  <Sign>
    <path d="M2.5 3h11v4.5h-11zM8 3v4.5M8 9.5v4M6 11.5h4" />
  </Sign>
)

export const addColumnSign = (
  <Sign>
    <path d="M3 2.5v11h4.5v-11zM3 8h4.5M9.5 8h4M11.5 6v4" />
  </Sign>
)

export const deleteRowSign = (
  <Sign>
    <path d="M2.5 3h11v4.5h-11zM8 3v4.5M6 11.5h4" />
  </Sign>
)

export const deleteColumnSign = (
  <Sign>
    <path d="M3 2.5v11h4.5v-11zM3 8h4.5M9.5 8h4" />
  </Sign>
)

export const deleteTableSign = (
  <Sign>
    <path d="M2 2.5h8.5v8H2zM2 6.5h8.5M6.2 2.5v8M11 11l3 3M14 11l-3 3" />
  </Sign>
)

export const sentenceSign = (
  <Sign>
    <path d="M2.5 4h11M2.5 8h6M2.5 12h4M12 7.5v6M9 10.5h6" />
  </Sign>
)
