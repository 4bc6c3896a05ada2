import { useCallback, useState } from 'react'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import { DEFAULT_VERSIONS, type VersionSummary } from '@gongping/shared/protocol/versions.ts'
import { fetchNewestVersions } from '../../api/versions.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useLive, useSession } from '../../session/use-session.ts'

export interface Versions {
  /** Newest first; null: the server has not answered yet. */
  readonly list: readonly VersionSummary[] | null
  /** There are older ones. */
  readonly more: boolean
  readonly busy: boolean
  readonly problem: ProblemBody | null
  readonly reload: () => void
  readonly loadOlder: () => void
}

/** The versions of the open report: as many as were asked for, and new ones as they are made. */
export function useVersions(): Versions {
  const { id, connection } = useSession()
  const [wanted, setWanted] = useState(DEFAULT_VERSIONS)
  const ask = useCallback(() => fetchNewestVersions(id, wanted), [id, wanted])
  const { value, problem, busy, reload } = useAnswer(ask, useLive(connection.versioned))
  const loadOlder = useCallback(() => setWanted((before) => before + DEFAULT_VERSIONS), [])
  return { list: value?.versions ?? null, more: value?.more ?? false, busy, problem, reload, loadOlder }
}
