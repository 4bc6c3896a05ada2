import type { StoredReport, StoredUpdate } from '../store.ts'

/** A loaded report as it crosses between threads: a hundred thousand small arrays would hold up the receiver. */
export interface PackedReport extends Omit<StoredReport, 'updates'> {
  readonly people: readonly string[]
  /** Of each update: its number, whose of `people` it is, and its length. */
  readonly rows: Float64Array
  /** The updates one after the other. */
  readonly bytes: Uint8Array
}

const FIELDS = 3

export function packReport({ updates, ...report }: StoredReport): PackedReport {
  const people = new Map<string, number>()
  const rows = new Float64Array(FIELDS * updates.length)
  const bytes = new Uint8Array(updates.reduce((sum, { update }) => sum + update.byteLength, 0))
  let end = 0
  updates.forEach(({ seq, personId, update }, at) => {
    const person = people.get(personId) ?? people.size
    people.set(personId, person)
    rows.set([seq, person, update.byteLength], FIELDS * at)
    bytes.set(update, end)
    end += update.byteLength
  })
  return { ...report, people: [...people.keys()], rows, bytes }
}

/** What need not be copied to reach another thread. Here it is gone afterwards. */
export function buffersOf({ bytes, snapshot }: PackedReport): ArrayBuffer[] {
  return [bytes, snapshot?.state].flatMap((array) => {
    const isAllOfIt = array?.buffer instanceof ArrayBuffer && array.byteLength === array.buffer.byteLength
    return isAllOfIt ? [array.buffer] : []
  })
}

export function unpackReport({ people, rows, bytes, ...report }: PackedReport): StoredReport {
  const updates: StoredUpdate[] = []
  let end = 0
  for (let at = 0; at < rows.length; at += FIELDS) {
    const [seq = 0, person = 0, length = 0] = rows.subarray(at, at + FIELDS)
    updates.push({ seq, personId: people[person] ?? '', update: bytes.subarray(end, end + length) })
    end += length
  }
  return { ...report, updates }
}
