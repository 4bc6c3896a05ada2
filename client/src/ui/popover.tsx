import type { ReactNode } from 'react'
import { usePopup } from './use-popup.ts'
import './popup.css'

interface Props {
  /** What stands in the button. */
  readonly children: ReactNode
  readonly className: string
  /** Where what stands in the button says too little by itself; begins or ends with it. */
  readonly label?: string
  readonly state?: string
  readonly content: ReactNode
}

/** A button that opens a note below itself. */
export function Popover({ children, className, label, state, content }: Props) {
  const { isOpen, toggle, frame } = usePopup()
  return (
    <div ref={frame} className="popup-frame">
      <button type="button" className={className} data-state={state} aria-label={label} aria-expanded={isOpen} onClick={toggle}>
        {children}
      </button>
      {isOpen && <div className="popup popup-note">{content}</div>}
    </div>
  )
}
