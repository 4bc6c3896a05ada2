import { useEffect, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'

/** Whether signing in is still paused after too many attempts. @param problem of the last attempt. */
export function useLock(problem: ProblemBody | null): boolean {
  const [over, setOver] = useState<ProblemBody | null>(null)
  const seconds = problem?.code === 'too-many-attempts' ? Number(problem.params['seconds']) : 0
  useEffect(() => {
    if (!(seconds > 0)) return undefined
    const timer = setTimeout(() => setOver(problem), seconds * 1000)
    return () => clearTimeout(timer)
  }, [problem, seconds])
  return seconds > 0 && over !== problem
}
