import { factName } from '@gongping/shared/figures/figure-name.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { StructureRoot } from './edit-place.ts'

/** What parts of the report are called that are no text of their own. */
export const STRUCTURE_NAMES: Readonly<Record<StructureRoot, string>> = {
  rows: '自评表的行',
  meta: '标题、年度和单位',
  facts: '基础数据',
}

/** What such a part says, line by line: to be read and copied. */
export function structureWords(content: ReportContent, root: StructureRoot): string {
  if (root === 'meta') return [content.title, String(content.year), content.unit.name].join('\n')
  if (root === 'facts') return factLines(content).join('\n')
  return content.tables.flatMap(({ name, indicators }) => [name, ...indicators.map(rowLine)]).join('\n')
}

function factLines({ facts }: ReportContent): string[] {
  return Object.entries(facts).map(([key, { value, unit, last }]) => {
    const before = last === undefined ? '' : `（上年 ${last}${unit}）`
    return `${factName(key, 'zh')}：${value}${unit}${before}`
  })
}

function rowLine({ level1, level2, level3 }: ReportContent['tables'][number]['indicators'][number]): string {
  return [level1, level2, level3].filter((word) => word !== '').join(' · ')
}
