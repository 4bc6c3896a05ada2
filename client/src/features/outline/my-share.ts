import type { Assignment } from '@gongping/shared/protocol/members.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROW_PREFIX } from '@gongping/shared/report/shape.ts'
import { rowLabel } from '../../session/assigned-label.ts'
import { isRowFilled } from '../../session/filled-places.ts'
import { tableOfRow } from '../../session/place-label.ts'
import { placesOfPerson } from '../../session/place-owners.ts'

/** What one person has to write in a report. */
export interface MyShare {
  /** Ids of the sections, and of the tables with a row among them. */
  readonly entries: ReadonlySet<string>
  /** The rows, by table. */
  readonly rows: ReadonlyMap<string, readonly MyRow[]>
  readonly count: number
  readonly done: number
}

export interface MyRow {
  readonly id: string
  readonly label: string
  /** null: nothing is expected there. */
  readonly filled: boolean | null
  readonly isDone: boolean
}

export function myShare(all: readonly Assignment[], content: ReportContent, meId: string): MyShare {
  const places = placesOfPerson(all, content, meId)
  const done = new Set(
    all.filter(({ people }) => people.some(({ person, isDone }) => isDone && person.id === meId)).map(({ place }) => place),
  )
  const rows = new Map<string, MyRow[]>()
  const entries = new Set<string>()
  for (const place of places) {
    const id = place.slice(place.indexOf('/') + 1)
    const table = place.startsWith(ROW_PREFIX) ? tableOfRow(content, id) : undefined
    entries.add(table?.id ?? id)
    if (table)
      rows.set(table.id, [
        ...(rows.get(table.id) ?? []),
        { id, label: rowLabel(table, id), filled: isRowFilled(table, id), isDone: done.has(place) },
      ])
  }
  return { entries, rows, count: places.length, done: places.filter((place) => done.has(place)).length }
}
