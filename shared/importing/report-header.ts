import type { Located, TextLine } from './locate-tables.ts'
import type { Template } from '../template/template.ts'
import {
  headerField,
  isOwnTableTitle,
  isReportTitle,
  isTableTitle,
  isYearLine,
  unitInDuties,
  unitInTitle,
  yearIn,
} from './title-lines.ts'

/** What a text says about the report as a whole, and the lines that say nothing else. */
export interface Header {
  /** "" where the text has none. */
  readonly title: string
  /** 0 where the text names none. */
  readonly year: number
  readonly unit: string
  readonly supervisor: string
  /** Lines that are used up, by index, with what else stands on them: that is text, the line itself is not. */
  readonly usedUp: ReadonlyMap<number, string>
}

/**
 * @param firstHeading index of the first heading: titles and the lines of a cover stand before it.
 */
export function findHeader({ lines, tables }: Located, firstHeading: number, template: Template): Header {
  const cover = lines.slice(0, firstHeading).map((line) => line.text)
  const usedUp = new Map<number, string>()
  const titleLines = findTitle(cover, template)
  const title = titleLines.map((at) => cover[at]).join('')
  const fields = { name: '', supervisor: '' }
  cover.forEach((line, at) => {
    const found = headerField(line)
    if (!found || fields[found.field] !== '') return
    fields[found.field] = found.value
    usedUp.set(at, found.rest)
  })
  const tableTitles = lines.flatMap(({ text }, at) => (isTableTitle(text) ? [at] : []))
  // The official form prints its year on a line of its own, below the title.
  const tableStarts = new Set(tables.map((table) => table.behind))
  const yearBelow = (at: number) => (isYearLine(lines[at + 1]?.text ?? '') && !tableStarts.has(at + 1) ? [at + 1] : [])
  const year = firstYear([title, ...tableTitles.flatMap((at) => [at, ...yearBelow(at)]).map((at) => lines[at]?.text ?? '')])
  for (const at of titleLines) usedUp.set(at, '')
  for (const at of tableTitles) if (isOwnTableTitle(lines[at]?.text ?? '', template.form, year)) usedUp.set(at, '')
  for (const at of tableTitles.filter((title) => usedUp.has(title)).flatMap(yearBelow))
    if (yearIn(lines[at]?.text ?? '') === year) usedUp.set(at, '')
  return { title, year, unit: fields.name || unitInText(lines) || unitInTitle(title), supervisor: fields.supervisor, usedUp }
}

/** The lines of the title: usually one, two where it is broken before "绩效自评报告". A table alone has its own. */
function findTitle(cover: readonly string[], template: Template): number[] {
  const isTableAlone = template.sections.length === 0
  const at = cover.findIndex((line) => isReportTitle(line) || (isTableAlone && isTableTitle(line)))
  if (at < 0) return []
  const before = cover[at - 1]
  const isBroken = before !== undefined && before.length <= 40 && yearIn(cover[at] ?? '') === null && /年度/.test(before)
  return isBroken ? [at - 1, at] : [at]
}

function firstYear(texts: readonly string[]): number {
  for (const text of texts) {
    const year = yearIn(text)
    if (year !== null) return year
  }
  return 0
}

function unitInText(lines: readonly TextLine[]): string {
  for (const { text } of lines) {
    const unit = unitInDuties(text)
    if (unit !== '') return unit
  }
  return ''
}
