import { Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface Item {
  readonly key: string
  readonly label: string
  readonly disabled?: boolean
}

interface Props {
  readonly children: ReactNode
  readonly items: readonly Item[]
  readonly onChoose: (key: string) => void
  readonly busy?: boolean
  readonly icon?: ReactNode
  readonly kind?: 'plain' | 'quiet'
}

/** A button that opens a short list of things to do. */
export function MenuButton({ children, items, onChoose, ...button }: Props) {
  return (
    <Dropdown
      trigger={['click']}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that was opened takes the focus, so that arrows work
      autoFocus
      menu={{ items: items.map((item) => ({ ...item })), onClick: ({ key }) => onChoose(key) }}
    >
      <Button {...button}>{children}</Button>
    </Dropdown>
  )
}
