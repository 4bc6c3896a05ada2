import { useCallback, useEffect, useState } from 'react'
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

interface Asked {
  readonly filter: AuditFilter
  /** Those before this one, to stand behind it; null: from the newest on. */
  readonly before: AuditRecord | null
}

interface Answered {
  readonly asked: Asked | null
  readonly entries: readonly AuditRecord[] | null
  readonly more: boolean
  readonly problem: ProblemBody | null
}

/** What matches, page by page. @param filter must stay the same object while it means the same. */
export function useAuditEntries(filter: AuditFilter): AuditEntries {
  const [asked, setAsked] = useState<Asked>({ filter, before: null })
  const [answered, setAnswered] = useState<Answered>({ asked: null, entries: null, more: false, problem: null })
  if (asked.filter !== filter) setAsked({ filter, before: null })

  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await fetchAudit(asked.filter, asked.before?.seq)
      // An answer to an earlier question comes too late.
      if (gone) return
      setAnswered((known) => {
        // Entries of another question must not stand under this one.
        if (!answer.ok) return { ...known, asked, problem: answer.error, ...(!asked.before && { entries: null }) }
        const { entries, more } = answer.value
        const newer = asked.before ? (known.entries ?? []) : []
        return { asked, entries: [...newer, ...entries], more, problem: null }
      })
    }
    void load()
    return () => {
      gone = true
    }
  }, [asked])

  const { entries, more, problem } = answered
  const last = entries?.at(-1) ?? null
  const reload = useCallback(() => setAsked({ filter, before: null }), [filter])
  const loadOlder = useCallback(() => setAsked({ filter, before: last }), [filter, last])
  return { entries, more, problem, busy: answered.asked !== asked, reload, loadOlder }
}
