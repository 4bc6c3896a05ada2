import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { later } from './later.ts'
import './dialog.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Absent: the dialog cannot be put aside. */
  readonly onClose?: () => void
  /** px */
  readonly width?: number
}

/** Elements to give the keyboard back to, the first that is still there. */
type Openers = readonly HTMLElement[]

const Modal = later(async () => (await import('./modal.tsx')).Modal)
/** Of the dialogs that are open, in their order. */
const open: Openers[] = []

/** A dialog that is there while it is rendered. Focus goes in, stays in, and comes back. */
export function Dialog(props: Props) {
  // What was pressed may go together with the dialog that it stands in.
  const [openers] = useState<Openers>(() => [...stopsAround(document.activeElement), ...(open.at(-1) ?? [])])
  useEffect(() => {
    open.push(openers)
    return () => {
      open.splice(open.indexOf(openers), 1)
      // Whoever closed it may have sent the keyboard somewhere else already.
      if (document.activeElement !== document.body) return
      openers.find(({ isConnected }) => isConnected)?.focus({ preventScroll: true })
    }
  }, [openers])
  return (
    <Suspense>
      <Modal {...props} />
    </Suspense>
  )
}

/** What has the keyboard, and what around it can have it. */
function stopsAround(pressed: Element | null): Openers {
  const stops: HTMLElement[] = []
  for (let at = pressed; at instanceof HTMLElement; at = at.parentElement)
    if (at.tabIndex >= 0 || at.hasAttribute('tabindex')) stops.push(at)
  return stops
}
