import type { SectionContent } from '../../report/content.ts'
import { isBlank } from '../../scoring/fold-text.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { isExact } from '../prose/exact-amount.ts'
import type { Amount, Prose } from '../prose/prose.ts'
import { type Subject, rootOf } from '../prose/subject.ts'
import { isBareRemark } from '../text/bare-remark.ts'
import { sectionPlace, sectionText } from '../text/section-text.ts'

const sentences = {
  goals: {
    severity: 'warning',
    zh: '“{title}”只写了“{text}”，自评表里有{count}项指标，请对照年初目标逐项写明完成情况。',
    en: '"{title}" only says "{text}", but the tables have {count} indicators. Say for each goal of the year how far it was reached.',
  },
  bare: {
    severity: 'warning',
    zh: '“{title}”只写了“{text}”，别处却写有“{figure}”，请写明具体情况和金额。',
    en: '"{title}" only says "{text}", but elsewhere the report has "{figure}". Please write what it was, with the amounts.',
  },
  empty: {
    severity: 'warning',
    zh: '“{title}”还没有写，别处却写有“{figure}”，请补写。',
    en: '"{title}" is still empty, but elsewhere the report has "{figure}". Please write it.',
  },
  emptyGoals: {
    severity: 'warning',
    zh: '“{title}”还没有写，自评表里已有{count}项指标的完成情况，请对照年初目标逐项补写。',
    en: '"{title}" is still empty, but the tables have the results of {count} indicators. Say for each goal of the year how far it was reached.',
  },
} as const satisfies Sentences

const say = speaker('C3', sentences)

/** C3: a section that says 无 or 良好, or nothing, where the figures of the report ask for more. */
export const emptySections: Check = { code: 'C3', sentences, run: checkEmptySections }

function checkEmptySections({ content, prose }: CheckInput): Finding[] {
  const results = content.tables.flatMap(({ indicators }) => indicators).filter(({ actual }) => !isBlank(actual)).length
  const { sections } = content
  const leaves = sections.filter(isLeafOf(sections))
  const isMostlyWritten = leaves.filter((section) => sectionText(section) !== '').length * 2 >= leaves.length
  return leaves.flatMap((section): Finding[] => {
    const text = sectionText(section)
    if (text === '' ? !isMostlyWritten : !isBareRemark(text)) return []
    const places = [sectionPlace(section)]
    const title = section.title.replace(/\s/g, '')
    const isEmpty = text === ''
    if (isAboutGoals(title) && results > 0) {
      return [say(isEmpty ? 'emptyGoals' : 'goals', { title, text, count: String(results) }, places)]
    }
    const figure = figureAskingFor(section, prose)
    return figure ? [say(isEmpty ? 'empty' : 'bare', { title, text, figure: figure.text }, places)] : []
  })
}

const LEVELS = [/^[一二三四五六七八九十]+、/, /^[（(][一二三四五六七八九十]/, /^\d/, /^[（(]\d/]

/** Whether a section has a text of its own and no headings below it. */
function isLeafOf(sections: readonly SectionContent[]): (section: SectionContent, at: number) => boolean {
  return (section, at) => levelOf(sections[at + 1]) <= levelOf(section)
}

/** −1 behind the last section and without a number. */
function levelOf(section: SectionContent | undefined): number {
  return LEVELS.findIndex((pattern) => pattern.test(section?.number ?? ''))
}

function isAboutGoals(title: string): boolean {
  return /绩效目标|整体绩效|绩效情况/.test(title) && !/项目绩效|项目支出/.test(title)
}

/** Which figures, somewhere else in the report, ask for a text under a heading. */
const ASKING: readonly { readonly title: RegExp; readonly roots: readonly Subject[] }[] = [
  { title: /整体绩效|绩效目标(?!.*万元)|绩效情况/, roots: ['spending'] },
  { title: /预算情况|决算情况|收支情况/, roots: ['income', 'spending'] },
  { title: /三公/, roots: ['three-public'] },
  { title: /采购/, roots: ['procurement'] },
  { title: /资产/, roots: ['assets', 'fixed-assets-cost', 'net-assets'] },
  { title: /职责|职能|人员|编制|机构/, roots: ['spending'] },
]

function figureAskingFor({ id, title }: SectionContent, prose: Prose): Amount | undefined {
  const roots = ASKING.find((asking) => asking.title.test(title) && !/项目绩效/.test(title))?.roots
  if (!roots) return undefined
  return prose.sections
    .filter((section) => section.id !== id)
    .flatMap(({ amounts }) => amounts)
    .find((amount) => isSpent(amount) && amount.subject !== null && roots.includes(rootOf(amount.subject)))
}

function isSpent(amount: Amount): boolean {
  return amount.role === 'value' && !amount.otherTime && isExact(amount) && amount.value.gt(0)
}
