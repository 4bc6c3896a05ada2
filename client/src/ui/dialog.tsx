import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '../i18n/use-language.tsx'
import './dialog.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  readonly footer?: ReactNode
  /** Absent: the dialog cannot be put aside. */
  readonly onClose?: () => void
  /** px */
  readonly width?: number
}

/** A dialog that is there while it is rendered. Focus goes in, stays in, and comes back. */
export function Dialog({ title, children, footer = null, onClose, width = 480 }: Props) {
  const t = useT()
  return (
    <Modal
      open
      title={title}
      footer={footer}
      width={width}
      closable={onClose ? { 'aria-label': t('common.close') } : false}
      keyboard={onClose !== undefined}
      mask={{ closable: false }}
      onCancel={() => onClose?.()}
    >
      {children}
    </Modal>
  )
}
