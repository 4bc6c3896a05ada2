import { type ReactNode, useEffect, useRef } from 'react'
import { useT } from '../i18n/use-language.tsx'
import { Button } from './button.tsx'
import { CloseIcon } from './icons.tsx'
import './drawer.css'

interface Props {
  readonly label: string
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A panel over the right edge of a narrow window. The page behind it stays usable; Esc closes it. */
export function Drawer({ label, children, onClose }: Props) {
  const t = useT()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    // What was asked for in it may have taken the keyboard already.
    if (!panel.current?.contains(opener)) panel.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc works wherever the focus is in it
    <aside
      ref={panel}
      className="drawer"
      aria-label={label}
      data-region
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="drawer-close">
        <Button kind="quiet" icon={<CloseIcon />} label={t('common.close')} onClick={onClose} />
      </div>
      {children}
    </aside>
  )
}
