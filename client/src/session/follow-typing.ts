/** What happens in a text field, as far as a binding cares. */
export interface Typing {
  /** A word is being composed: the field must be left alone, or the input method breaks. */
  readonly isComposing: boolean
  stop(): void
}

/**
 * Listens to what is typed in a field.
 * @param take the field holds something new, or a composition ended, perhaps without a word.
 * @param shown letters of an unfinished word are drawn.
 */
export function followTyping(box: HTMLTextAreaElement | HTMLInputElement, take: () => void, shown: () => void): Typing {
  let isComposing = false
  const listeners = {
    input: () => (isComposing ? shown() : take()),
    compositionstart: () => void (isComposing = true),
    compositionend: () => {
      isComposing = false
      take()
    },
  }
  for (const [name, listener] of Object.entries(listeners)) box.addEventListener(name, listener)
  return {
    get isComposing() {
      return isComposing
    },
    stop: () => {
      for (const [name, listener] of Object.entries(listeners)) box.removeEventListener(name, listener)
    },
  }
}
