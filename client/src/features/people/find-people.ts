import type { PersonRecord, UnitSummary } from '@gongping/shared/protocol/people.ts'
import { matchesWords } from '../../ui/matches-words.ts'

/** Somebody with the name of the division. */
export interface ListedPerson extends PersonRecord {
  /** '' = in none. */
  readonly division: string
}

/** The people of a unit: by its divisions in their order, those who left at the end. */
export function peopleOf({ id, divisions }: UnitSummary, people: readonly PersonRecord[]): readonly ListedPerson[] {
  const order = new Map(divisions.map((division, at) => [division.id, at]))
  const place = ({ divisionId }: PersonRecord) => order.get(divisionId ?? '') ?? divisions.length
  return people
    .filter(({ unitId }) => unitId === id)
    .map((person) => ({ ...person, division: divisions.find((division) => division.id === person.divisionId)?.name ?? '' }))
    .sort(
      (a, b) =>
        Number(b.isActive) - Number(a.isActive) ||
        place(a) - place(b) ||
        a.display.localeCompare(b.display, 'zh-CN', { numeric: true }),
    )
}

/** Those of whom every word that was typed says something: name, user name, division or post. */
export function findPeople(people: readonly ListedPerson[], words: string): readonly ListedPerson[] {
  return people.filter(({ display, name, division, post }) => matchesWords(words, [display, name, division, post]))
}
