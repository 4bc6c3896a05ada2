import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import type { HistoryPoint } from '@gongping/shared/protocol/history.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useSession } from '../../session/use-session.ts'
import { PastStates, type ShownMoment } from './past-states.ts'

/** While it plays, each moment stands for so long. */
const STAND_MS = 1_400
/** Somebody who drags the slider passes many moments without looking at them. */
const PASS_MS = 120

interface Replay {
  /** Of the point that the slider stands at. */
  readonly at: number
  readonly goTo: (at: number) => void
  readonly isPlaying: boolean
  readonly play: () => void
  readonly pause: () => void
  /** The last moment that was read; null before the first one. */
  readonly shown: ShownMoment | null
  readonly problem: ProblemBody | null
  readonly busy: boolean
  readonly retry: () => void
}

/** Goes through the moments of a report, by hand or by itself. Begins at the last one. */
export function useReplay(points: readonly HistoryPoint[]): Replay {
  const { id } = useSession()
  const last = points.length - 1
  const [at, setAt] = useState(last)
  const [isPlaying, setPlaying] = useState(false)
  const wanted = useRested(at)
  const states = useMemo(() => new PastStates(id), [id])
  const ask = useCallback(() => states.show(points, wanted), [states, points, wanted])
  const { value: shown, problem, busy, reload } = useAnswer(ask, null)

  const isThere = shown?.seq === points[at]?.seq
  useEffect(() => {
    if (!isPlaying || !isThere) return undefined
    const timer = setTimeout(() => {
      if (at < last) setAt(at + 1)
      if (at + 1 >= last) setPlaying(false)
    }, STAND_MS)
    return () => clearTimeout(timer)
  }, [isPlaying, isThere, at, last])

  return {
    at,
    goTo: (next) => {
      setPlaying(false)
      setAt(Math.max(0, Math.min(last, next)))
    },
    isPlaying: isPlaying && problem === null,
    play: () => {
      if (at === last) setAt(0)
      setPlaying(true)
    },
    pause: () => setPlaying(false),
    shown,
    problem,
    busy: busy || wanted !== at,
    retry: reload,
  }
}

function useRested(value: number): number {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PASS_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
