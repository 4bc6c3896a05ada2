import type { ReactNode } from 'react'
import './notice.css'

export interface NoticeProps {
  readonly tone: 'error' | 'warning' | 'info'
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Something to know here and now: what it is, then what to do about it. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <div className="notice-text">
        {children ? <strong>{title}</strong> : title}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  )
}
