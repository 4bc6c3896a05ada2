import type { Assignment, ReportMember, WantedAssignment } from '@gongping/shared/protocol/members.ts'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { WHOLE_REPORT, mayChange, parseScope } from '@gongping/shared/workflow/write-scope.ts'

/** How some places are shared out: what is the same for all of them. */
export interface Choice {
  readonly people: ReadonlySet<string>
  readonly isBinding: boolean
}

/** What holds for every one of the places already: where they differ, nobody. */
export function presentChoice(all: readonly Assignment[], places: readonly string[]): Choice {
  const own = places.map((place) => all.find((assignment) => assignment.place === place))
  const sets = own.map((assignment) => new Set(assignment?.people.map(({ person }) => person.id)))
  const people = sets.reduce((common, one) => common.intersection(one), sets[0] ?? new Set<string>())
  return { people, isBinding: own.length > 0 && own.every((assignment) => assignment?.isBinding === true) }
}

/** What to tell the server: only the places where something changes. */
export function wantedAssignments(all: readonly Assignment[], places: readonly string[], choice: Choice): WantedAssignment[] {
  const isBinding = choice.isBinding && choice.people.size > 0
  return places.flatMap((place) => {
    const now = presentChoice(all, [place])
    const isSame = now.people.symmetricDifference(choice.people).size === 0 && now.isBinding === isBinding
    return isSame ? [] : [{ place, people: [...choice.people], isBinding }]
  })
}

/** Whether somebody's role lets them write there at all: giving them the place would not. */
export function couldWrite({ role, scope }: ReportMember, places: readonly string[]): boolean {
  if (role === 'owner') return true
  const written = scope === null ? WHOLE_REPORT : (parseScope(scope) ?? [])
  return role === 'drafter' && places.every((place) => mayChange(written, place.startsWith('section/') ? place : ROOT_CELLS))
}
