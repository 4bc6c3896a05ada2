import type { ReactNode } from 'react'
import { usePopup } from './use-popup.ts'
import './popup.css'

interface Props {
  /** What stands in the button. */
  readonly children: ReactNode
  readonly className: string
  readonly state?: string
  readonly content: ReactNode
}

/** A button that opens a note below itself. */
export function Popover({ children, className, state, content }: Props) {
  const { isOpen, toggle, frame } = usePopup()
  return (
    <div ref={frame} className="popup-frame">
      <button type="button" className={className} data-state={state} aria-expanded={isOpen} onClick={toggle}>
        {children}
      </button>
      {isOpen && <div className="popup popup-note">{content}</div>}
    </div>
  )
}
