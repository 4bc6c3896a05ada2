import type * as Y from 'yjs'
import type { PersonHere } from './people.ts'

/** Which colleague wrote the present value of a key, as far as that window is still open. */
export function writerOf(values: Y.Map<unknown>, key: string, people: readonly PersonHere[]): string | null {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs knows the author of a value, but has no public word for it
  const client = values._map.get(key)?.id.client
  return people.find((person) => person.clientId === client && !person.me)?.display ?? null
}
