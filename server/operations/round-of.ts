import type { Round, Stamp } from '@gongping/shared/protocol/agreement.ts'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { RoundRecord, StampRecord } from '../store/agreements.ts'

type NameOf = (id: string) => PersonName

/** A round as the interface tells it. */
export function roundOf(round: RoundRecord, nameOf: NameOf): Round {
  const { number, state, frozen, submitted, note, confirmations, agreed, published, ended } = round
  return {
    number,
    state,
    version: frozen?.version ?? null,
    submitted: stampOf(submitted, nameOf),
    note,
    confirmations: confirmations.map(({ personId, post, decision, opinion, at }) => ({
      person: nameOf(personId),
      post,
      decision,
      opinion,
      at,
    })),
    agreed: agreed && stampOf(agreed, nameOf),
    published: published && stampOf(published, nameOf),
    ended: ended && { ...stampOf(ended, nameOf), reason: ended.reason },
  }
}

function stampOf({ personId, at }: StampRecord, nameOf: NameOf): Stamp {
  return { by: nameOf(personId), at }
}
