import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

/** A box with its own scroll bar, which the keyboard can reach to scroll it. */
export function ScrollBox({ label, className, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroll bar without a tab stop needs a mouse
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
