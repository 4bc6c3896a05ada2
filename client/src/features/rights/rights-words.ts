import type { ReportContent } from '@gongping/shared/report/content.ts'
import { ROOT_CELLS, sectionRoot } from '@gongping/shared/report/shape.ts'
import type { Translate } from '../../i18n/translate.ts'
import { sectionName } from '../../session/place-label.ts'
import { type Rights, covers, may } from '../../session/rights.ts'

/** What somebody can do here who may not change everything, and whom to ask. */
export interface RightsWords {
  readonly title: string
  readonly text: string
}

/** @returns null for whoever may change everything. */
export function rightsWords(t: Translate, content: ReportContent, rights: Rights): RightsWords | null {
  const { role, scope, status } = rights
  if (status !== 'open') {
    const text = may(rights, 'report.lock') ? t('rights.lockedOwnText') : t(`rights.${status}Text`)
    return { title: t(`rights.${status}`), text }
  }
  if (role === null || scope.includes('report')) return null
  if (scope.length === 0) {
    return { title: t(role === 'reviewer' ? 'rights.reviewing' : 'rights.nothing'), text: t('rights.nothingText') }
  }
  const places = placesIn(content, rights, t('report.tables')).join('、')
  return { title: t('rights.some', { places }), text: t('rights.someText') }
}

/** In the order of the report; `tables` is what its tables are called. */
function placesIn(content: ReportContent, rights: Rights, tables: string): string[] {
  const sections = content.sections.filter(({ id }) => covers(rights, sectionRoot(id)))
  const labels = sections.map(({ id }) => sectionName(content, id))
  return covers(rights, ROOT_CELLS) ? [...labels, tables] : labels
}
