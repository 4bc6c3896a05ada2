import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useSession } from '../session/use-session.ts'

/** Keeps the desk where it was when the report is opened again by itself: all sections are drawn anew then. */
export function useSamePlace(): RefObject<HTMLElement | null> {
  const desk = useRef<HTMLElement>(null)
  const session = useSession()
  useLayoutEffect(() => {
    const box = desk.current
    const top = box?.scrollTop ?? 0
    if (!box || top === 0) return undefined
    // The editors fill in their text in the frames after this one; whoever scrolls meanwhile decides.
    let frames = FRAMES
    const again = () => {
      box.scrollTo({ top, behavior: 'instant' })
      if (box.scrollTop !== top && frames-- > 0) frame = requestAnimationFrame(again)
    }
    let frame = requestAnimationFrame(again)
    return () => cancelAnimationFrame(frame)
  }, [session])
  return desk
}

const FRAMES = 30
