import { ID } from '../report/shape.ts'
import { type JsonReading, isAbsent } from './json-reading.ts'

/** Gives every thing of a file an id of its own: the one that is written, else a new one. */
export class IdRegister {
  private readonly reading: JsonReading
  /** Ids that stand anywhere in the file: a new one is none of them. */
  private readonly written: ReadonlySet<string>
  private readonly taken = new Set<string>()
  private readonly counts = new Map<string, number>()

  constructor(reading: JsonReading, written: ReadonlySet<string>) {
    this.reading = reading
    this.written = written
  }

  /**
   * @param prefix of a new id, which ends in the next free number.
   * @param preferred new id, where it is free.
   */
  take(wanted: unknown, prefix: string, at: string, preferred?: string): string {
    const id = isId(wanted) && !this.taken.has(wanted) ? wanted : this.make(prefix, preferred)
    if (!isAbsent(wanted) && id !== wanted) this.reading.note(at, JSON.stringify(wanted).slice(0, 80), id, 'id-remade')
    this.taken.add(id)
    return id
  }

  private make(prefix: string, preferred: string | undefined): string {
    if (preferred !== undefined && this.isFree(preferred)) return preferred
    for (let count = (this.counts.get(prefix) ?? 0) + 1; ; count++) {
      this.counts.set(prefix, count)
      if (this.isFree(prefix + count)) return prefix + count
    }
  }

  private isFree(id: string): boolean {
    return !this.taken.has(id) && !this.written.has(id)
  }
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}
