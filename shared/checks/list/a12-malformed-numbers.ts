import { foldText, quoteText } from '../../scoring/fold-text.ts'
import { fundPlace, indicatorPlace, rowName } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { foldProse } from '../prose/fold-prose.ts'
import type { SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { perTable } from '../per-table.ts'

const sentences = {
  number: {
    severity: 'error',
    zh: '“{figure}”的小数点或千分位写错了，读不出是多少，请改正。',
    en: 'The points or separators of "{figure}" are wrong: nobody can tell how much it is.',
  },
  likely: {
    severity: 'error',
    zh: '“{figure}”的小数点或千分位写错了，可能是“{right}”，请核对后改正。',
    en: 'The points or separators of "{figure}" are wrong; it may mean "{right}".',
  },
  cell: {
    severity: 'error',
    zh: '“{row}”一行的“{column}”填的是“{figure}”，不是规范的数字，无法计算，请改正。',
    en: 'The row "{row}" has "{figure}" in "{column}", which is no number and cannot be reckoned with.',
  },
  likelyCell: {
    severity: 'error',
    zh: '“{row}”一行的“{column}”填的是“{figure}”，不是规范的数字，可能是“{right}”，请核对后改正。',
    en: 'The row "{row}" has "{figure}" in "{column}", which is no number; it may mean "{right}".',
  },
  broken: {
    severity: 'error',
    zh: '“{figure}”的数字中间断开了，可能是“{right}”，请连在一起。',
    en: 'The number "{figure}" is broken apart; it may mean "{right}".',
  },
} as const satisfies Sentences

const say = speaker('A12', sentences)

/** A12: numbers that are none: "7,00.0,77", "12..5万元", "95." at the end of a line and "10%" on the next. */
export const malformedNumbers: Check = { code: 'A12', sentences, run: checkNumbers }

function checkNumbers(input: CheckInput): Finding[] {
  const inText = input.prose.sections.flatMap((section) => [
    ...checkFigures(section),
    ...checkBroken(section),
    ...checkLineEnds(section),
  ])
  return [...inText, ...checkTables(input, [])]
}

/** A section with more of them is no text that somebody wrote. */
const MOST_TOLD = 50

function checkFigures(section: SectionProse): Finding[] {
  return section.malformed.slice(0, MOST_TOLD).map(({ spot, printed }) => {
    const right = likelyNumber(foldProse(printed))
    const places = [placeOf(section, spot)]
    return right ? say('likely', { figure: printed, right }, places) : say('number', { figure: printed }, places)
  })
}

/**
 * What a number probably is: without its separators, if one point is left; without a point too many.
 * @returns null when several are as likely.
 */
function likelyNumber(printed: string): string | null {
  const [, digits = '', unit = ''] = /^([\d.,]+)(.*)$/.exec(printed.replace(/\s/g, '')) ?? []
  const plain = digits
    .replaceAll(',', '')
    .replace(/\.{2,}/, '.')
    .replace(/\.$/, '')
  return /^\d+(?:\.\d+)?$/.test(plain) && plain.length <= MOST_DIGITS ? plain + unit : null
}

const MOST_DIGITS = 20

/** 95. 10%, 345 .43万元: the words in front tell it from a numbering, which opens its line. */
const BROKEN =
  /(?<=[\p{Script=Han}:(])(?<!附件|[表图第注])(?:\d{1,6}\.[ \n]+\d{1,4}|\d{1,6}[ \n]+\.\d{1,4}|\d{1,6}。\d{1,2}) ?(?:%|万元|亿元|元)/gu

function checkBroken(section: SectionProse): Finding[] {
  return section.folded.flatMap((folded, paragraph) =>
    [...folded.matchAll(BROKEN)].slice(0, MOST_TOLD).map((match) => {
      const spot = { section: section.id, paragraph, sentence: 0, labelStart: match.index, end: match.index + match[0].length }
      const figure = match[0].replace(/\s+/g, ' ')
      return say('broken', { figure, right: joined(figure) }, [placeOf(section, spot)])
    }),
  )
}

function joined(figure: string): string {
  return figure.replace(/\s/g, '').replace('。', '.')
}

/** "…率达95." closes a paragraph and "10%…" opens the next one. */
function checkLineEnds(section: SectionProse): Finding[] {
  return section.folded.flatMap((folded, at) => {
    const front = /[^\d\s.] *(\d{1,6}\.)\s*$/.exec(folded.slice(-LONGEST_END))?.[1]
    const next = [at + 1, at + 2].find((one) => section.folded[one]?.trim())
    const behind = next === undefined ? null : /^\s*(\d{1,4} ?(?:%|万元|亿元|元)).{0,12}/.exec(section.folded[next] ?? '')
    if (front === undefined || next === undefined || !behind?.[1]) return []
    const end = folded.trimEnd().length
    const spot = { section: section.id, paragraph: at, sentence: 0, labelStart: end - front.length, end }
    const quote = (section.paragraphs[next] ?? '').slice(0, behind[0].length).trim()
    const figure = `${front} ${behind[1]}`
    return [say('broken', { figure, right: joined(figure) }, [placeOf(section, spot), { section: section.id, quote }])]
  })
}

const LONGEST_END = 24

const FUND_COLUMNS = {
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
} as const

const ROW_COLUMNS = { weight: '分值', score: '得分', target: '年度指标值', actual: '实际完成值' } as const

const checkTables = perTable(({ table }) => {
  const funds = table.funds.flatMap((fund) =>
    (Object.keys(FUND_COLUMNS) as (keyof typeof FUND_COLUMNS)[]).flatMap((field) =>
      checkCell(rowName(fund.label), FUND_COLUMNS[field], fundPlace(table, fund, field)),
    ),
  )
  const rows = table.indicators.flatMap((row) =>
    (Object.keys(ROW_COLUMNS) as (keyof typeof ROW_COLUMNS)[]).flatMap((field) =>
      checkCell(row.level3 || row.level2, ROW_COLUMNS[field], indicatorPlace(table, row, field)),
    ),
  )
  return [...funds, ...rows]
})

/** Digits, points, separators and a unit, and nothing else: what can only have been meant as a number. */
const NUMBER_LIKE = /^[≥≤<>=±+-]?([\d., ]*\d[\d., ]*)(%|‰|分|元|万元|亿元)?$/
const WELL_FORMED = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\.\d+$/
/** What words say in figures where a target or a result is told: a date 2022.12.31, two results 3,5. */
const TOLD = /^(?:19|20)\d\d\.\d{1,2}\.\d{1,2}\.?$|^\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)+$/

function checkCell(row: string, column: string, place: Place): Finding[] {
  const digits = NUMBER_LIKE.exec(foldText(place.quote))?.[1]
  if (digits === undefined || WELL_FORMED.test(digits)) return []
  if ((place.field === 'target' || place.field === 'actual') && TOLD.test(digits)) return []
  // 12 500 and "3 5" may be two figures; at a point a number is broken apart.
  if (digits.includes(' ') && !/\. | \./.test(digits)) return []
  const right = likelyNumber(foldText(place.quote))
  const params = { row, column, figure: quoteText(place.quote) }
  return [right ? say('likelyCell', { ...params, right }, [place]) : say('cell', params, [place])]
}
