import { type RefObject, useEffect } from 'react'

const FOCUSABLE = 'button:not(:disabled), input, select, textarea, a[href], summary'

/**
 * Keeps the keyboard where it was in a list that changes under it. A button that does away with its own part of the
 * list would leave the focus nowhere: it goes to what is left of that part, else to the part that takes its place, else
 * to the region around.
 * @param part selects the parts of the list.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, part: string): void {
  useEffect(() => {
    const box = list.current
    if (!box) return undefined
    let held: { readonly element: Element; readonly part: Element | null; at: number } | null = null
    const parts = () => [...box.querySelectorAll(part)]
    const onFocus = ({ target }: FocusEvent) => {
      const element = target instanceof Element && box.contains(target) ? target : null
      const own = element?.closest(part) ?? null
      held = element && { element, part: own, at: own ? parts().indexOf(own) : -1 }
    }
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || !box.contains(target)) held = null
    }
    const onChange = () => {
      if (!held) return
      if (held.element.isConnected) {
        if (held.part) held.at = parts().indexOf(held.part)
        return
      }
      const { part: own, at } = held
      held = null
      if (document.activeElement !== document.body) return
      const next = own?.isConnected ? own : parts()[Math.min(Math.max(at, 0), parts().length - 1)]
      const stop = next?.querySelector<HTMLElement>(FOCUSABLE) ?? box.closest<HTMLElement>('[data-region]')
      stop?.focus({ preventScroll: next === undefined })
    }
    const observer = new MutationObserver(onChange)
    observer.observe(box, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPress, true)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPress, true)
    }
  }, [list, part])
}
