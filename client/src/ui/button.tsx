import { Button as AntButton } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly children?: ReactNode
  /** `primary`: the one thing to do here; `quiet`: without a frame. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | undefined
  readonly icon?: ReactNode
  /** Needed where there is an icon and no text. */
  readonly label?: string
  readonly submit?: boolean
  readonly busy?: boolean | undefined
  readonly disabled?: boolean
  readonly wide?: boolean
  /** What it opens beside itself. */
  readonly popup?: { readonly kind: 'menu' | 'dialog'; readonly isOpen: boolean }
  readonly onClick?: () => void
}

const TYPES = { primary: 'primary', plain: 'default', quiet: 'text' } as const

export function Button({ kind = 'plain', label, submit = false, busy = false, wide = false, popup, ...rest }: Props) {
  return (
    <AntButton
      {...rest}
      {...(popup && { 'aria-haspopup': popup.kind, 'aria-expanded': popup.isOpen })}
      type={TYPES[kind]}
      htmlType={submit ? 'submit' : 'button'}
      loading={busy && { delay: 150 }}
      block={wide}
      aria-label={label}
      title={label}
    />
  )
}
