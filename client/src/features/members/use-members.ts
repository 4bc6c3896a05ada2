import { useCallback, useEffect, useRef, useState } from 'react'
import { ok } from '@gongping/shared/base/result.ts'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import type { ReportMembers } from '@gongping/shared/protocol/members.ts'
import { fetchMembers } from '../../api/members.ts'
import type { Answer } from '../../api/request.ts'
import { useSession } from '../../session/use-session.ts'

interface Known {
  /** As the server said last; null before it said anything. */
  readonly members: ReportMembers | null
  readonly problem: ProblemBody | null
  /**
   * Changes something, after what is under way: an arrow key in a list changes at every press, and the last one counts.
   * Resolves once the change, or that it was refused, shows in {@link members}.
   */
  readonly change: (ask: () => Answer<unknown>) => Promise<boolean>
}

const NOTHING_TO_CHANGE = async () => ok(undefined)

/** Who may do what in the open report, asked for again whenever that changes. */
export function useMembers(): Known {
  const session = useSession()
  const [members, setMembers] = useState<ReportMembers | null>(null)
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  const inTurn = useCallback(
    (ask: () => Answer<unknown>) => {
      const perform = async () => {
        const answer = await ask()
        const now = await fetchMembers(session.id)
        if (now.ok) setMembers(now.value)
        setProblem(answer.ok ? (now.ok ? null : now.error) : answer.error)
        return answer.ok
      }
      const done = turn.current.then(perform)
      turn.current = done
      return done
    },
    [session],
  )
  useEffect(() => {
    const load = () => void inTurn(NOTHING_TO_CHANGE)
    load()
    return session.connection.assigned.watch(load)
  }, [session, inTurn])

  return { members, problem, change: inTurn }
}
