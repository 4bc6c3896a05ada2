import type { ReactNode } from 'react'
import './message.css'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** A whole page that has only something to say. */
export function Message({ title, children, actions }: Props) {
  return (
    <main className="message">
      <h1>{title}</h1>
      {children && <div className="message-text">{children}</div>}
      {actions && <div className="message-actions">{actions}</div>}
    </main>
  )
}
