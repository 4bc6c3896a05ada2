import { Button as AntButton } from 'antd'
import type { MouseEvent, ReactNode, Ref } from 'react'

interface Props {
  readonly children?: ReactNode
  /** `primary`: the one thing to do here; `quiet`: without a frame. */
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly icon?: ReactNode
  /** Needed where there is an icon and no text. */
  readonly label?: string
  readonly submit?: boolean
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly wide?: boolean
  readonly className?: string
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void
  readonly ref?: Ref<HTMLAnchorElement | HTMLButtonElement>
}

const TYPES = { primary: 'primary', plain: 'default', quiet: 'text' } as const

export function Button({ kind = 'plain', label, submit = false, busy = false, wide = false, ref, ...rest }: Props) {
  return (
    <AntButton
      {...rest}
      {...(ref && { ref })}
      type={TYPES[kind]}
      htmlType={submit ? 'submit' : 'button'}
      loading={busy && { delay: 150 }}
      block={wide}
      aria-label={label}
      title={label}
    />
  )
}
