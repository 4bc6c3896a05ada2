import type { MouseEvent, ReactNode } from 'react'
import { navigate } from './location.ts'

interface Props {
  readonly to: string
  readonly children: ReactNode
  readonly className?: string
  readonly label?: string | undefined
  /** It leads to the page one is on. */
  readonly current?: boolean
  /** It was pressed, wherever it opens. */
  readonly onPress?: () => void
}

/** A link within the site. With Ctrl or the middle button it opens a tab like any other link. */
export function Link({ to, children, className, label, current = false, onPress }: Props) {
  const follow = (event: MouseEvent) => {
    onPress?.()
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(to)
  }
  return (
    <a
      href={to}
      className={className}
      aria-label={label}
      title={label}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  )
}
