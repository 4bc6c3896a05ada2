import { useState } from 'react'
import { useSession } from '../../session/use-session.ts'

/** What somebody writes for one step. */
export interface Unsent {
  readonly words: string
  readonly write: (words: string) => void
  /** Once they are sent, or given up. */
  readonly forget: () => void
}

/** Words for a step that outlive its dialog, a lost connection and the page: only who gives them up drops them. */
export function useUnsent(step: 'submit' | 'confirm' | 'return' | 'correct'): Unsent {
  const { drafts } = useSession().agreement
  const [words, setWords] = useState(() => drafts.get(step) ?? '')
  return {
    words,
    write: (next) => {
      setWords(next)
      if (next === '') drafts.delete(step)
      else drafts.set(step, next)
    },
    forget: () => drafts.delete(step),
  }
}
