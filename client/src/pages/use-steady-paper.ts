import { type RefObject, useEffect } from 'react'

/** Notices that come and go above the desk take their room from its top; the words on it stay where they are. */
export function useSteadyPaper(desk: RefObject<HTMLElement | null>, notices: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = notices.current
    if (!box) return undefined
    let height = box.offsetHeight
    const observer = new ResizeObserver(() => {
      const grown = box.offsetHeight - height
      height = box.offsetHeight
      desk.current?.scrollBy({ top: grown, behavior: 'instant' })
    })
    observer.observe(box)
    return () => observer.disconnect()
  }, [desk, notices])
}
