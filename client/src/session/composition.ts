/** An input method may end a composition without saying so (window switched, field removed). */
const LONGEST_SILENCE_MS = 3000
/** Editors read the composed word from the page a moment after the input method has finished it. */
const SETTLE_MS = 100

/**
 * Watches a page for words that are being composed (pinyin not yet turned into characters).
 * @param onChange told true when a composition begins, false when its result stands in the document.
 * @returns the function that ends the watch.
 */
export function watchComposition(page: EventTarget, onChange: (composing: boolean) => void): () => void {
  let composing = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const change = (next: boolean) => {
    clearTimeout(timer)
    if (composing === next) return
    composing = next
    onChange(next)
  }
  const endIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => change(false), ms)
  }
  const going = () => {
    change(true)
    endIn(LONGEST_SILENCE_MS)
  }
  const done = () => {
    if (composing) endIn(SETTLE_MS)
  }

  const listeners = { compositionstart: going, compositionupdate: going, compositionend: done, focusout: done }
  for (const [name, listener] of Object.entries(listeners)) page.addEventListener(name, listener)
  return () => {
    clearTimeout(timer)
    for (const [name, listener] of Object.entries(listeners)) page.removeEventListener(name, listener)
  }
}
