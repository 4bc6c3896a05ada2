import type { Assignment } from '@gongping/shared/protocol/members.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROOT_CELLS, sectionRoot } from '@gongping/shared/report/shape.ts'
import { type WriteScope, WHOLE_REPORT, mayChange } from '@gongping/shared/workflow/write-scope.ts'
import type { Translate } from '../../i18n/translate.ts'
import { assignedLabels } from '../../session/assigned-label.ts'
import { sectionName } from '../../session/place-label.ts'
import { placesIn } from '../../session/place-owners.ts'
import type { MemberEntry } from './member-list.ts'

/** So many places of others, and people who have them, are named; of more places it is said how many. */
const NAMED = 2

/** What holds for somebody, in a sentence: role, scope, and which part of that is bindingly others'. */
export function holdsWords(
  t: Translate,
  content: ReportContent,
  assignments: readonly Assignment[],
  { person, role, scope }: Pick<MemberEntry, 'person' | 'role' | 'scope'>,
): string {
  if (role !== 'drafter') return t(`members.holds.${role ?? 'none'}`)
  const written = scope ?? WHOLE_REPORT
  const held = assignments.filter(
    ({ place, isBinding, people }) =>
      isBinding && covered(written, place) && people.length > 0 && people.every((one) => one.person.id !== person.id),
  )
  const others = new Set(held.map(({ place }) => place))
  const places = placesIn(content).filter((place) => covered(written, place))
  const left = writtenLabels(t, content, written, others)
  const may = written.includes('report')
    ? t('members.holds.drafter')
    : t('members.holds.drafterSome', { places: left.join('、') })
  const labels = assignedLabels(
    content,
    places.filter((place) => others.has(place)),
  )
  if (labels.length === 0) return may
  const named = labels.slice(0, NAMED).join('、')
  const but = {
    places: labels.length > NAMED ? t('members.holds.places', { places: named, count: labels.length }) : named,
    names: holderNames(t, held),
  }
  return left.length === 0 ? t('members.holds.nowhere', but) : t('members.holds.but', { may, ...but })
}

/** Sections by name; the tables together: basic figures are nobody's alone. */
function writtenLabels(t: Translate, content: ReportContent, scope: WriteScope, others: ReadonlySet<string>): string[] {
  const sections = content.sections.map(({ id }) => ({ id, place: sectionRoot(id) }))
  const own = sections.filter(({ place }) => mayChange(scope, place) && !others.has(place))
  const labels = own.map(({ id }) => sectionName(content, id))
  return mayChange(scope, ROOT_CELLS) ? [...labels, t('members.scope.tables')] : labels
}

function holderNames(t: Translate, held: readonly Assignment[]): string {
  const names = [...new Set(held.flatMap(({ people }) => people.map(({ person }) => person.display)))]
  return names.length > NAMED ? t('members.holds.several') : names.toSorted((a, b) => a.localeCompare(b, 'zh')).join('、')
}

function covered(scope: WriteScope, place: string): boolean {
  return mayChange(scope, place.startsWith('section/') ? place : ROOT_CELLS)
}
