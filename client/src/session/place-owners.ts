import type { Assignment } from '@gongping/shared/protocol/members.ts'
import type { PersonName } from '@gongping/shared/protocol/http.ts'
import type { ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { ROW_PREFIX, fundRowId, sectionRoot } from '@gongping/shared/report/shape.ts'

/** The place of a row, of a fund row, or of a table itself (its name and goals). */
export function rowPlace(rowId: string): string {
  return ROW_PREFIX + rowId
}

/** Every row of a table that can be given to somebody: itself (for its name and goals), its funds, its indicators. */
export function rowIdsOf({ id, funds, indicators }: TableContent): string[] {
  return [id, ...funds.map((fund) => fundRowId(id, fund.id)), ...indicators.map((row) => row.id)]
}

export function placesOfTable(table: TableContent): string[] {
  return rowIdsOf(table).map(rowPlace)
}

/** How a place, or several that belong together, are shared out. */
export interface Share {
  /** Everybody who has one of them. */
  readonly people: readonly PersonName[]
  /** Whoever has marked all of theirs as done. */
  readonly doneBy: readonly PersonName[]
  /** Somebody has one of them, and everybody who has is done. */
  readonly isDone: boolean
  readonly isBinding: boolean
}

export function shareOf(all: readonly Assignment[], places: readonly string[]): Share {
  const own = all.filter(({ place, people }) => places.includes(place) && people.length > 0)
  const entries = own.flatMap(({ people }) => people)
  const people = [...new Map(entries.map(({ person }) => [person.id, person])).values()]
  const isDoneBy = (id: string) => entries.every(({ person, isDone }) => person.id !== id || isDone)
  const doneBy = people.filter(({ id }) => isDoneBy(id))
  return {
    people,
    doneBy,
    isDone: people.length > 0 && doneBy.length === people.length,
    isBinding: own.some(({ isBinding }) => isBinding),
  }
}

/** The same people with this one before all others, who looks for their own name. */
export function meFirst(people: readonly PersonName[], meId: string): PersonName[] {
  return people.toSorted((a, b) => Number(b.id === meId) - Number(a.id === meId))
}

/** The places that somebody has, in the order of the report, of those that it still has. */
export function placesOfPerson(all: readonly Assignment[], content: ReportContent, personId: string): string[] {
  const own = new Set(all.filter(({ people }) => people.some(({ person }) => person.id === personId)).map(({ place }) => place))
  return placesIn(content).filter((place) => own.has(place))
}

/** Every place of the report that can be given to somebody, in its order. */
export function placesIn({ sections, tables }: ReportContent): string[] {
  return [...sections.map(({ id }) => sectionRoot(id)), ...tables.flatMap(placesOfTable)]
}
