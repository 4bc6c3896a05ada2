import type { Assignment } from '@gongping/shared/protocol/members.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROOT_CELLS, sectionRoot } from '@gongping/shared/report/shape.ts'
import { type WriteScope, WHOLE_REPORT, mayChange } from '@gongping/shared/workflow/write-scope.ts'
import type { Translate } from '../../i18n/translate.ts'
import { assignedLabels } from '../../session/assigned-label.ts'
import { sectionName } from '../../session/place-label.ts'
import type { MemberEntry } from './member-list.ts'

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
  const labels = assignedLabels(
    content,
    held.map(({ place }) => place).filter((place) => covered(written, place)),
  )
  return labels.length > 0 ? may + t('members.holds.except', { places: labels.join('、') }) : may
}

function scopeLabels(t: Translate, content: ReportContent, scope: WriteScope): string[] {
  const sections = content.sections.filter(({ id }) => mayChange(scope, sectionRoot(id)))
  const labels = sections.map(({ id }) => sectionName(content, id))
  return mayChange(scope, ROOT_CELLS) ? [...labels, t('members.scope.tables')] : labels
}

function covered(scope: WriteScope, place: string): boolean {
  return mayChange(scope, place.startsWith('section/') ? place : ROOT_CELLS)
}
