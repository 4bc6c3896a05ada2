import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuditFilter, AuditRecord } from '@gongping/shared/protocol/audit.ts'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { fetchAudit } from '../../api/audit.ts'

interface AuditEntries {
  /** null: nothing was answered yet. They stay until the answer to the next question is there. */
  readonly entries: readonly AuditRecord[] | null
  readonly more: boolean
  readonly busy: boolean
  readonly problem: ProblemBody | null
  readonly reload: () => void
  readonly loadOlder: () => void
}

interface State {
  readonly entries: readonly AuditRecord[] | null
  readonly more: boolean
  readonly problem: ProblemBody | null
}

/** What matches, page by page. @param filter must stay the same object while it means the same. */
export function useAuditEntries(filter: AuditFilter): AuditEntries {
  const [state, setState] = useState<State>({ entries: null, more: false, problem: null })
  const [busy, setBusy] = useState(true)
  // An answer to an earlier question comes too late.
  const newest = useRef(0)

  const ask = useCallback(
    async (before: AuditRecord | undefined) => {
      const question = ++newest.current
      setBusy(true)
      const answer = await fetchAudit(filter, before?.seq)
      if (question !== newest.current) return
      setBusy(false)
      setState((known) =>
        answer.ok
          ? {
              entries: [...(before ? (known.entries ?? []) : []), ...answer.value.entries],
              more: answer.value.more,
              problem: null,
            }
          : { ...known, problem: answer.error },
      )
    },
    [filter],
  )

  useEffect(() => {
    void ask(undefined)
    return () => {
      newest.current++
    }
  }, [ask])

  const reload = useCallback(() => void ask(undefined), [ask])
  const last = state.entries?.at(-1)
  const loadOlder = useCallback(() => void ask(last), [ask, last])
  return { ...state, busy, reload, loadOlder }
}
