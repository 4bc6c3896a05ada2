import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useSession } from '../session/use-session.ts'

/** For so many frames the editors may still fill in their text. */
const FRAMES = 30

/** Keeps the desk where it was when the report is opened again by itself: all sections are drawn anew then. */
export function useSamePlace(): RefObject<HTMLElement | null> {
  const desk = useRef<HTMLElement>(null)
  const session = useSession()
  const shown = useRef(session)
  useLayoutEffect(() => {
    const box = desk.current
    if (shown.current === session || !box) return
    shown.current = session
    const top = box.scrollTop
    let frames = FRAMES
    const again = () => {
      box.scrollTo({ top, behavior: 'instant' })
      if (box.scrollTop !== top && frames-- > 0) requestAnimationFrame(again)
    }
    requestAnimationFrame(again)
  })
  return desk
}
