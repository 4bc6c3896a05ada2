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

const Modal = later(async () => (await import('./modal.tsx')).Modal)

/** A dialog that is there while it is rendered. Focus goes in, stays in, and comes back. */
export function Dialog(props: Props) {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Whoever closed it may have sent the keyboard somewhere else already.
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus({ preventScroll: true })
    },
    [opener],
  )
  return (
    <Suspense>
      <Modal {...props} />
    </Suspense>
  )
}
