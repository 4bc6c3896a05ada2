import { Decimal } from '../../base/decimal.ts'
import type { SectionContent, TableContent } from '../../report/content.ts'
import { readAmount } from '../../scoring/amount.ts'
import { totalFund } from '../../scoring/score-execution.ts'
import { fundPlace } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { yuanOf } from '../compare/equation.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { sizeOf } from '../money-unit.ts'
import { indexAmounts } from '../prose/amount-index.ts'
import { compact, foldProse } from '../prose/fold-prose.ts'
import { partsOf } from '../prose/parts.ts'
import { projectStem } from '../prose/project-mentions.ts'
import { placeOf } from '../prose/quote.ts'
import { isBareRemark } from '../text/bare-remark.ts'
import { sectionPlace, sectionText } from '../text/section-text.ts'

const sentences = {
  table: {
    severity: 'warning',
    zh: '项目“{project}”资金{amount}，在{threshold}万元以上，“{title}”里没有写到它，请补写这个项目的绩效目标完成情况。',
    en: 'The project "{project}" has {amount}; from {threshold} (10,000 yuan) on "{title}" must describe each project, so please add it.',
  },
  spending: {
    severity: 'warning',
    zh: '“{title}”写的是“{text}”，但{spending}，有{threshold}万元以上的项目请逐项说明；都不到{threshold}万元的，请写明。',
    en: '"{title}" says "{text}", but the report has {spending}. Describe each project of {threshold} (10,000 yuan) and more, or say that there is none so large.',
  },
} as const satisfies Sentences

const say = speaker('C4', sentences)

/** C4: each project from 50万元 on (or what the heading says) has its own item in the narrative. */
export const largeProjects: Check = { code: 'C4', sentences, run: checkLargeProjects }

const USUAL_THRESHOLD = '50'

function checkLargeProjects(report: CheckInput): Finding[] {
  const { sections } = report.content
  const section =
    sections.find(({ title }) => /万元(?:及)?以上/.test(title)) ?? sections.find(({ title }) => /项目绩效目标/.test(title))
  if (!section) return []
  const threshold = /(\d+)万元(?:及)?以上/.exec(foldProse(section.title))?.[1] ?? USUAL_THRESHOLD
  const missing = missingTables(report, section, threshold)
  return missing.length > 0 ? missing : checkSpending(report, section, threshold)
}

function missingTables({ content, prose }: CheckInput, section: SectionContent, threshold: string): Finding[] {
  const own = sectionText(section)
  // A report in another outline leaves the form's section blank and tells of its projects under a heading of its own.
  const elsewhere = () => partsOf(content, prose).filter(({ title }) => /项目/.test(title))
  const told = own.trim() === '' ? elsewhere().map(({ text }) => text) : [own]
  const text = compact(foldProse(told.join('\n')))
  return content.tables.flatMap((table): Finding[] => {
    const fund = totalFund(table)
    if (!fund || table.kind !== 'project' || isNamed(table, text)) return []
    const field = (['budget', 'executed'] as const).find((name) => isFrom(threshold, fund[name], table.unit))
    if (!field) return []
    const amount = `${fund[field].trim()}${/元/.test(fund[field]) ? '' : table.unit}`
    const params = { project: table.name.replace(/\s/g, ''), amount, threshold, title: titleOf(section) }
    return [say('table', params, [sectionPlace(section), fundPlace(table, fund, field)])]
  })
}

function isFrom(threshold: string, cell: string, unit: TableContent['unit']): boolean {
  return readAmount(cell, unit)?.gte(new Decimal(threshold).times(sizeOf('万元'))) ?? false
}

/** In other words too: most pairs of neighbouring characters of the name stand somewhere in the text. */
function isNamed(table: TableContent, text: string): boolean {
  const stem = projectStem(table.name)
  if (stem === '' || text.includes(stem)) return true
  const pairs = Array.from({ length: stem.length - 1 }, (_, at) => stem.slice(at, at + 2))
  return pairs.filter((pair) => text.includes(pair)).length >= pairs.length * MOST_OF
}

const MOST_OF = 0.6

/** 无 under the heading, while the projects together have more: one of them may be large. */
function checkSpending({ content, prose }: CheckInput, section: SectionContent, threshold: string): Finding[] {
  const text = sectionText(section)
  const isTold = content.tables.some((table) => table.kind === 'project' && table.name.trim() !== '')
  if (isTold || !isBareRemark(text)) return []
  const spent = (indexAmounts(prose).get('project-spending') ?? []).find(
    ({ amount }) => amount.stage === 'final' && yuanOf(amount).gte(new Decimal(threshold).times(sizeOf('万元'))),
  )
  if (!spent) return []
  const params = { title: titleOf(section), text, spending: spent.amount.text, threshold }
  return [say('spending', params, [sectionPlace(section), placeOf(spent.section, spent.amount.spot)])]
}

function titleOf({ title }: SectionContent): string {
  return title.replace(/\s/g, '').replace(/[（(].*$/, '')
}
