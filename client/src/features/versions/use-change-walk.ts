import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { Stop } from './walk-changes.ts'

interface Walk {
  /** From 1; 0: none yet. */
  readonly at: number
  /** @param step 1 or -1; the last is followed by the first. */
  readonly go: (step: 1 | -1) => void
}

/** Goes from change to change: by buttons, and by J and K wherever nobody types. */
export function useChangeWalk(frame: RefObject<HTMLElement | null>, stops: readonly Stop[]): Walk {
  const [at, setAt] = useState(0)
  const here = Math.min(at, stops.length)

  const go = (step: 1 | -1): HTMLElement | null => {
    if (stops.length === 0) return null
    const next = here === 0 && step === -1 ? stops.length : ((here - 1 + step + stops.length) % stops.length) + 1
    setAt(next)
    for (const element of frame.current?.querySelectorAll('[data-here]') ?? []) element.removeAttribute('data-here')
    const element = frame.current?.querySelector<HTMLElement>(`[data-change="${CSS.escape(stops[next - 1] ?? '')}"]`)
    element?.setAttribute('data-here', '')
    element?.scrollIntoView({ block: 'center' })
    return element ?? null
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const step = ({ j: 1, k: -1 } as const)[event.key]
    if (!step || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return
    event.preventDefault()
    go(step)?.focus({ preventScroll: true })
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return { at: here, go: (step) => void go(step) }
}

/** In a field, where letters are words and choices, or in a dialog. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('input:not([type=checkbox]), textarea, select') ||
    target.closest('[role=dialog]') !== null
  )
}
