import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useSession } from '../session/use-session.ts'
import { type HeldPlace, heldPlace, holdAgain } from './held-place.ts'

/** For so many frames the editors may still fill in their text. */
const FRAMES = 30

/**
 * Keeps the desk where it was when the report is opened again by itself, and the keyboard with it: all sections are
 * drawn anew then.
 */
export function useSamePlace(): RefObject<HTMLElement | null> {
  const desk = useRef<HTMLElement>(null)
  const session = useSession()
  const shown = useRef(session)
  const held = useRef<HeldPlace | null>(null)

  useEffect(() => {
    const look = () => {
      // What is drawn anew loses the keyboard to the page as a whole; that is nobody's wish.
      if (desk.current && document.activeElement !== document.body) held.current = heldPlace(desk.current)
    }
    const release = ({ target }: PointerEvent) => {
      if (target instanceof Node && !desk.current?.contains(target)) held.current = null
    }
    document.addEventListener('focusin', look)
    document.addEventListener('selectionchange', look)
    document.addEventListener('pointerdown', release)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('pointerdown', release)
    }
  }, [])

  useLayoutEffect(() => {
    const box = desk.current
    if (shown.current === session || !box) return
    shown.current = session
    const top = box.scrollTop
    const place = held.current
    let frames = FRAMES
    const again = () => {
      box.scrollTo({ top, behavior: 'instant' })
      if (box.scrollTop !== top && frames-- > 0) requestAnimationFrame(again)
      else if (place && document.activeElement === document.body) holdAgain(box, place)
    }
    requestAnimationFrame(again)
  })
  return desk
}
