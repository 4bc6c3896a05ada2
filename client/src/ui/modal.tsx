import { Modal as AntModal } from 'antd'
import type { ReactNode } from 'react'
import { AntTheme } from './ant-theme.tsx'
import { useT } from '../i18n/use-language.tsx'

interface Props {
  readonly title: string
  readonly children: ReactNode
  readonly onClose?: () => void
  readonly width?: number
}

/** The heavy part of {@link Dialog}, fetched apart. */
export function Modal({ title, children, onClose, width = 480 }: Props) {
  const t = useT()
  return (
    <AntTheme>
      <AntModal
        open
        title={title}
        footer={null}
        width={width}
        centered
        className="dialog"
        closable={onClose ? { 'aria-label': t('common.close') } : false}
        keyboard={onClose !== undefined}
        mask={{ closable: false }}
        onCancel={() => onClose?.()}
      >
        {children}
      </AntModal>
    </AntTheme>
  )
}
