import { Drawer as AntDrawer } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '../i18n/use-language.tsx'

interface Props {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A panel that slides over the right edge of a narrow window. The page behind it stays usable. */
export function Drawer({ title, children, onClose }: Props) {
  const t = useT()
  return (
    <AntDrawer
      open
      title={title}
      size={336}
      mask={false}
      closable={{ 'aria-label': t('common.close') }}
      onClose={onClose}
      styles={{ body: { padding: 0 }, header: { padding: '8px 16px' } }}
    >
      {children}
    </AntDrawer>
  )
}
