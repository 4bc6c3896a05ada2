import { latestFor } from '../../base/latest.ts'
import type { TableContent } from '../../report/content.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { foldProse } from '../prose/fold-prose.ts'
import type { SectionProse } from '../prose/prose.ts'
import { findDateSlips } from '../text/dates.ts'
import { MOST_PLACES, type TextSpan, spanPlace, spanText } from '../text/text-span.ts'
import { ownFigures, yearSlips } from '../text/year-slips.ts'
import { type YearStatement, yearStatements } from '../text/year-statements.ts'
import { type TypedCell, cellGroups } from '../text/typed-cells.ts'

const sentences = {
  title: {
    severity: 'error',
    zh: '标题写的是{other}年，报告的年度是{year}年，请统一。',
    en: 'The title says {other}, but the report is on {year}.',
  },
  figures: {
    severity: 'warning',
    zh: '“{text}”写的是{other}年的数，这一节没有{year}年的，多半是沿用了往年的文字，请核对年份。',
    en: '"{text}" is a figure of {other}, and the section has none of {year}; it was probably copied from another year.',
  },
  slip: {
    severity: 'warning',
    zh: '“{text}”写的是{other}年的数，报告里没有{year}年的同一个数，请核对年份。',
    en: '"{text}" is a figure of {other}, and the report has no such figure of {year}. Check the year.',
  },
  closing: {
    severity: 'warning',
    zh: '“{text}”不是报告年度{year}年的年末，请核对年份。',
    en: '"{text}" is not the end of {year}, the year of the report.',
  },
  target: {
    severity: 'warning',
    zh: '“{text}”早于报告的{year}年度，多半是沿用了往年的目标，请核对年份。',
    en: '"{text}" is before {year}, the year of the report; the target was probably copied from another year.',
  },
  deadline: {
    severity: 'warning',
    zh: '今后的措施定在“{text}”，早于报告的{year}年度，请核对期限。',
    en: 'What is still to be done is due "{text}", before {year}, the year of the report.',
  },
  date: {
    severity: 'error',
    zh: '没有“{text}”这个日期，请核对。',
    en: 'There is no such date as "{text}".',
  },
  year: {
    severity: 'error',
    zh: '“{text}年”的年份写错了，请核对。',
    en: 'The year "{text}" is mistyped.',
  },
  range: {
    severity: 'error',
    zh: '“{text}”的起止时间前后颠倒，请核对。',
    en: '"{text}" ends before it begins.',
  },
} as const satisfies Sentences

const say = speaker('C7', sentences)

/** C7: title, figures, targets and deadlines are of the report's year; every date is one. Last year's figures beside this year's are fine. */
export const years: Check = { code: 'C7', sentences, run: checkYears }

function checkYears(report: CheckInput): Finding[] {
  const { content, prose } = report
  const dates = prose.sections.flatMap(checkDates)
  const cells = content.tables.flatMap(cellGroups).flatMap((group) => datesInCells(group))
  if (content.year <= 0) return [...dates, ...cells].slice(0, MOST_PLACES)
  const own = ownFigures(prose)
  const stated = prose.sections.flatMap((section, at) => {
    const statements = yearStatements(section, content.sections[at]?.title ?? '', content.year)
    return statements.length > 0 ? statements : yearSlips(section, own, content.year)
  })
  return [
    ...checkTitle(report),
    ...stated.slice(0, MOST_PLACES).map((statement) => sayStatement(statement, content.year)),
    ...content.tables.flatMap((table) => checkTargets(table, content.year)),
    ...[...dates, ...cells].slice(0, MOST_PLACES),
  ]
}

// A keystroke changes one row.
const datesInCells = latestFor((cells: readonly TypedCell[]): readonly Finding[] =>
  cells.flatMap(({ text, place }) =>
    findDateSlips(foldProse(text)).map(({ kind, start, end }) =>
      say(kind, { text: text.slice(start, end).replace(/\s/g, '') }, [place]),
    ),
  ),
)

function checkTitle({ content }: CheckInput): Finding[] {
  const years = yearsIn(content.title)
  const [other] = years
  if (other === undefined || years.includes(content.year)) return []
  return [say('title', { other: String(other), year: String(content.year) }, [{ quote: content.title }])]
}

function yearsIn(text: string): number[] {
  return [...foldProse(text).matchAll(/(?<!\d)((?:19|20)\d{2}) ?(?=年)/g)].map(([year]) => Number(year))
}

function sayStatement({ kind, span, year: other }: YearStatement, year: number): Finding {
  const params = { text: spanText(span).replace(/\s/g, ''), other: String(other), year: String(year) }
  return say(kind, params, [spanPlace(span)])
}

/** What goes on from earlier years may well be of them. */
const FROM_EARLIER = /结转|续建|跨年|遗留|以前|历年|上年|上一年|基期|基准|对比|相比|较|比/

function checkTargets(table: TableContent, year: number): Finding[] {
  return table.indicators.flatMap((row): Finding[] => {
    const years = yearsIn(row.target)
    const isEarlier = years.length > 0 && years.every((one) => one < year)
    if (!isEarlier || FROM_EARLIER.test(row.target + row.level3 + table.name)) return []
    const text = row.target.replace(/\s/g, '')
    return [say('target', { text, year: String(year) }, [indicatorPlace(table, row, 'target')])]
  })
}

function checkDates(section: SectionProse): Finding[] {
  return section.paragraphs.flatMap((text, paragraph) =>
    findDateSlips(foldProse(text))
      .slice(0, MOST_PLACES)
      .map(({ kind, start, end }) => {
        const span: TextSpan = { section, paragraph, start, end }
        return say(kind, { text: spanText(span).replace(/\s/g, '') }, [spanPlace(span)])
      }),
  )
}
