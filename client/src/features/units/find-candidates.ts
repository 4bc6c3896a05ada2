import type { PersonRecord, UnitSummary } from '@gongping/shared/protocol/people.ts'

/** As many as can be looked over at once. */
const MOST = 8

export interface Candidate {
  readonly id: string
  readonly display: string
  /** Name of their own unit; '' = none. */
  readonly from: string
}

interface Candidates {
  readonly shown: readonly Candidate[]
  /** How many more there are. */
  readonly more: number
}

/** People of other units whose name, user name or unit says what was typed; nobody before something is typed. */
export function findCandidates(
  unit: UnitSummary,
  units: readonly UnitSummary[],
  people: readonly PersonRecord[],
  words: string,
): Candidates {
  const wanted = words.trim().toLocaleLowerCase()
  if (wanted === '') return { shown: [], more: 0 }
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const found = people
    .filter(
      ({ id, unitId, isActive }) => isActive && unitId !== unit.id && !unit.reviewers.some((reviewer) => reviewer.id === id),
    )
    .map(({ id, display, name, unitId }) => ({ id, display, name, from: nameOf.get(unitId ?? '') ?? '' }))
    .filter(({ display, name, from }) => [display, name, from].some((said) => said.toLocaleLowerCase().includes(wanted)))
  return { shown: found.slice(0, MOST), more: Math.max(0, found.length - MOST) }
}
