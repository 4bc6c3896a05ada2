import { useEffect, useState } from 'react'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import { fetchMembers } from '../../api/members.ts'
import { useSession } from '../../session/use-session.ts'

/** Whoever may read the open report, besides oneself: who can be mentioned. */
export function useReaders(): readonly PersonName[] {
  const { id, me } = useSession()
  const [readers, setReaders] = useState<readonly PersonName[]>([])
  useEffect(() => {
    let isGone = false
    const load = async () => {
      const answer = await fetchMembers(id)
      if (answer.ok && !isGone)
        setReaders(answer.value.members.map(({ person }) => person).filter((person) => person.id !== me.id))
    }
    void load()
    return () => {
      isGone = true
    }
  }, [id, me.id])
  return readers
}
