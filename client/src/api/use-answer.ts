import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import type { Answer } from './request.ts'

interface Loaded<T> {
  /** The newest good answer; it stays while it is asked for again. */
  readonly value: T | null
  readonly problem: ProblemBody | null
  readonly reload: () => void
}

/** Asks once when the component appears, and again on {@link Loaded.reload}. `ask` must stay the same function. */
export function useLoaded<T>(ask: () => Answer<T>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null)
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const [question, setQuestion] = useState({ ask })

  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await question.ask()
      if (gone) return
      setProblem(answer.ok ? null : answer.error)
      if (answer.ok) setValue(answer.value)
    }
    void load()
    return () => {
      gone = true
    }
  }, [question])

  const reload = useCallback(() => setQuestion({ ask }), [ask])
  return { value, problem, reload }
}

interface Asked<T> extends Loaded<T> {
  /** It is being asked. */
  readonly busy: boolean
}

/**
 * Like {@link useLoaded}, for what becomes another while it is looked at.
 * @param changes is another value whenever the answer may be.
 */
export function useAnswer<T>(ask: () => Answer<T>, changes: unknown): Asked<T> {
  const [round, setRound] = useState(0)
  const question = useMemo(() => ({ ask, changes, round }), [ask, changes, round])
  const [answered, setAnswered] = useState<Answered<T>>({ question: null, value: null, problem: null })

  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await question.ask()
      if (gone) return
      setAnswered((known) =>
        answer.ok ? { question, value: answer.value, problem: null } : { ...known, question, problem: answer.error },
      )
    }
    void load()
    return () => {
      gone = true
    }
  }, [question])

  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { value: answered.value, problem: answered.problem, busy: answered.question !== question, reload }
}

interface Answered<T> {
  readonly question: object | null
  readonly value: T | null
  readonly problem: ProblemBody | null
}

interface Submission {
  readonly busy: boolean
  readonly problem: ProblemBody | null
  /** Sends unless something is under way; `then` runs if it went well. */
  readonly submit: <T>(ask: () => Answer<T>, then: (value: T) => void) => Promise<void>
}

/** One request at a time, with what went wrong with the last one. */
export function useSubmission(): Submission {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const underWay = useRef(false)

  const submit = useCallback(async <T>(ask: () => Answer<T>, then: (value: T) => void) => {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    setProblem(null)
    let answer
    try {
      answer = await ask()
    } finally {
      // Also after what nobody expected: nothing stays busy for good.
      underWay.current = false
      setBusy(false)
    }
    if (answer.ok) then(answer.value)
    else setProblem(answer.error)
  }, [])

  return { busy, problem, submit }
}
