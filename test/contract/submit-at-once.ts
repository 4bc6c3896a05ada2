import type { Head } from '@gongping/server/store/report-head.ts'
import type { Store } from '@gongping/server/store/store.ts'
import { appendOf, headOf } from './journal-setup.ts'

/** As an operation does it: what was decided meanwhile is looked at again. null: somebody else has submitted it. */
export async function submitPatiently(
  store: Store,
  round: Parameters<Store['agreements']['submitReport']>[2],
): Promise<Head | null> {
  const { status, terms: on } = await headOf(store.journal, 'a')
  if (status !== 'open') return null
  return (await store.agreements.submitReport('a', on, round)) ?? submitPatiently(store, round)
}

/** Writes as fast as it can until the report takes no more. @returns the numbers of what got in. */
export function writeWhileOpen(journal: Store['journal']): { readonly first: Promise<void>; readonly done: Promise<number[]> } {
  const { promise: first, resolve } = Promise.withResolvers<void>()
  const go = async (): Promise<number[]> => {
    const committed: number[] = []
    let at = await headOf(journal, 'a')
    while (at.status === 'open') {
      const outcome = await journal.append('a', appendOf(at, 2))
      if (!outcome.head) throw new Error('the report is there')
      if (outcome.kind === 'committed') committed.push(outcome.head.seq)
      at = outcome.head
      resolve()
    }
    resolve()
    return committed
  }
  return { first, done: go() }
}
