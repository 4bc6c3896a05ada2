import type { Assignment } from '@gongping/shared/protocol/members.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROOT_CELLS, sectionRoot } from '@gongping/shared/report/shape.ts'
import { type WriteScope, WHOLE_REPORT, mayChange } from '@gongping/shared/workflow/write-scope.ts'
import type { Translate } from '../../i18n/translate.ts'
import { assignedLabels } from '../../session/assigned-label.ts'
import { sectionName } from '../../session/place-label.ts'
import { placesIn } from '../../session/place-owners.ts'
import type { MemberEntry } from './member-list.ts'

/** So many places of others are named; of more it is said how many. */
const NAMED = 2

/** What holds for somebody, in a sentence: role, scope, and what is bindingly others'. */
export function holdsWords(
  t: Translate,
  content: ReportContent,
  assignments: readonly Assignment[],
  { person, role, scope }: Pick<MemberEntry, 'person' | 'role' | 'scope'>,
): string {
  if (role !== 'drafter') return t(`members.holds.${role ?? 'none'}`)
  const written = scope ?? WHOLE_REPORT
  const may = written.includes('report')
    ? t('members.holds.drafter')
    : t('members.holds.drafterSome', { places: scopeLabels(t, content, written).join('、') })
  const held = assignments.filter(
    ({ isBinding, people }) => isBinding && people.length > 0 && people.every((one) => one.person.id !== person.id),
  )
  const places = new Set(held.map(({ place }) => place))
  const labels = assignedLabels(
    content,
    placesIn(content).filter((place) => places.has(place) && covered(written, place)),
  )
  if (labels.length === 0) return may
  const named = labels.length > NAMED ? t('members.holds.places', { count: labels.length }) : labels.join('、')
  return may + t('members.holds.except', { places: named })
}

function scopeLabels(t: Translate, content: ReportContent, scope: WriteScope): string[] {
  const sections = content.sections.filter(({ id }) => mayChange(scope, sectionRoot(id)))
  const labels = sections.map(({ id }) => sectionName(content, id))
  return mayChange(scope, ROOT_CELLS) ? [...labels, t('members.scope.tables')] : labels
}

function covered(scope: WriteScope, place: string): boolean {
  return mayChange(scope, place.startsWith('section/') ? place : ROOT_CELLS)
}
