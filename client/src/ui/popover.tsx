import { Popover as AntPopover } from 'antd'
import type { ReactElement, ReactNode } from 'react'

interface Props {
  /** The button that opens it. */
  readonly children: ReactElement
  readonly content: ReactNode
}

/** A note that a button opens below itself. */
export function Popover({ children, content }: Props) {
  return (
    <AntPopover trigger="click" placement="bottom" content={content} destroyOnHidden>
      {children}
    </AntPopover>
  )
}
