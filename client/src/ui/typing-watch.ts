import { useEffect, useState } from 'react'

/** When somebody typed last. */
export interface TypingWatch {
  /** By `performance.now()`, in milliseconds; -Infinity: not yet. */
  lastAt: number
  /** Letters of an unfinished word stand on the page: the input method waits for the next key. */
  isComposing: boolean
}

/** Watches keys and input methods on the whole page for as long as the component is there. */
export function useTypingWatch(): TypingWatch {
  const [watch] = useState<TypingWatch>(() => ({ lastAt: -Infinity, isComposing: false }))
  useEffect(() => {
    const onKey = () => void (watch.lastAt = performance.now())
    const onComposition = ({ type }: Event) => {
      onKey()
      watch.isComposing = type !== 'compositionend'
    }
    const listeners = {
      keydown: onKey,
      compositionstart: onComposition,
      compositionupdate: onComposition,
      compositionend: onComposition,
      // A field that goes away in the middle of a word says nothing of its end.
      focusout: () => void (watch.isComposing = false),
    }
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener, true)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener, true)
    }
  }, [watch])
  return watch
}

/**
 * Whether nobody has typed for a while or somebody pressed the mouse; once so, it stays so.
 * @param since by `performance.now()`: the while begins no sooner.
 */
export function useTypingPause(watch: TypingWatch, pauseMs: number, since: number): boolean {
  const restOf = () => (watch.isComposing ? pauseMs : Math.max(watch.lastAt, since) + pauseMs - performance.now())
  const [isPaused, setPaused] = useState(() => restOf() <= 0)
  useEffect(() => {
    if (isPaused) return undefined
    let timer = setTimeout(look, restOf())
    function look() {
      const rest = restOf()
      if (rest > 0) timer = setTimeout(look, rest)
      else setPaused(true)
    }
    const onPress = () => setPaused(true)
    document.addEventListener('pointerdown', onPress, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerdown', onPress, true)
    }
  })
  return isPaused
}
