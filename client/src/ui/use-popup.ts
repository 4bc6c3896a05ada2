import { type RefObject, useEffect, useRef, useState } from 'react'

interface Popup {
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly close: () => void
  /** Goes around the button and what it opens: a press outside of it closes. */
  readonly frame: RefObject<HTMLDivElement | null>
}

/** Something that a button opens beside itself. Esc gives the focus back to the button; leaving it closes it. */
export function usePopup(): Popup {
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!isOpen) return undefined
    const onPress = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      frame.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('focusin', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('focusin', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [isOpen])

  return { isOpen, frame, toggle: () => setOpen((before) => !before), close: () => setOpen(false) }
}
