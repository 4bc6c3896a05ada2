import { latestFor } from '../../base/latest.ts'
import { align } from '../../scoring/align.ts'
import { foldText } from '../../scoring/fold-text.ts'
import { type Quantity, readQuantity } from '../../scoring/quantity.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { CheckInput, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { foldProse } from '../prose/fold-prose.ts'
import { frontWords, isInterim, isOwnFront } from '../prose/front-words.ts'
import { projectStem } from '../prose/project-mentions.ts'
import type { SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { type Sentence, isOtherYear, sentencesOf, spotIn } from '../prose/sentences.ts'
import { type RowReading, indicatorName } from '../row-reading.ts'
import { toldName } from './told-name.ts'

/** What D1 says of indicators. */
export const INDICATOR_SENTENCES = {
  indicator: {
    severity: 'warning',
    zh: '文中“{text}”，自评表里“{row}”的实际完成值却是{actual}，两处应当一致，请核对。',
    en: 'The text says "{text}", but the actual value of "{row}" in the table is {actual}: the two must agree.',
  },
  goal: {
    severity: 'warning',
    zh: '“实际完成情况”里写的是“{text}”，指标“{row}”的实际完成值却是{actual}，两处应当一致，请核对。',
    en: 'The overall result says "{text}", but the actual value of "{row}" is {actual}: the two must agree.',
  },
} as const satisfies Sentences

const say = speaker('D1', INDICATOR_SENTENCES)

/** An indicator by name, directly followed by a figure: 抽检合格率达到99.2%. */
const FIGURE = /^(?:数量|个数)?(?:为|是|达到?了?|共计?|实际完成|完成|:)* ?(\d[\d,]*(?:\.\d+)?) ?(%|‰|[\p{Script=Han}㎡]{0,4})/u
const SHORTEST_NAME = 4

/** Figures of indicators that the text and the overall result (实际完成情况) name again. */
export function checkIndicatorFigures(input: CheckInput): Finding[] {
  const byName = namedRows(input.rows.flat())
  return byName.size === 0 ? [] : [...checkProse(input, byName), ...checkToldNames(input), ...input.rows.flatMap(checkGoal)]
}

/** Rows with a figure by name; several tables may have rows of one name. */
function namedRows(rows: readonly RowReading[]): Map<string, RowReading[]> {
  const byName = new Map<string, RowReading[]>()
  for (const reading of rows) {
    const name = indicatorName(reading.row)
    if (reading.actual.kind !== 'figure' || name.length < SHORTEST_NAME) continue
    const same = byName.get(name)
    if (same) same.push(reading)
    else byName.set(name, [reading])
  }
  return byName
}

function checkProse({ content, prose }: CheckInput, byName: ReadonlyMap<string, readonly RowReading[]>): Finding[] {
  const starts = prose.sections.map(startsIn)
  // A long table has many names, and hardly any of them stands in the text.
  const names = [...byName.keys()].filter((name) => starts.some((known) => known.has(name.slice(0, SHORTEST_NAME))))
  return sentencesOf(prose).flatMap((sentence) =>
    names.flatMap((name) => {
      const rows = byName.get(name) ?? []
      const [first] = rows
      if (!first || !sentence.text.includes(name) || isOtherYear(sentence, content)) return []
      if (isPlan(sentence.text.replaceAll(name, ''))) return []
      const told = strangeFigure(sentence.text, name, rows)
      if (!told || isToldRight(sentence, name, rows)) return []
      const text = sentence.text.slice(told.at, told.end).trim()
      const place = placeOf(sentence.section, spotIn(sentence, told.at, told.end))
      const params = { text, row: first.name, actual: first.row.actual.trim() }
      return [say('indicator', params, [place, indicatorPlace(first.table, first.row, 'actual')])]
    }),
  )
}

/** What was to be reached, and not what was. */
function isPlan(text: string): boolean {
  return /目标|计划|预期|不低于|不少于|要求/.test(text)
}

/** Results that the text tells without the full name of the indicator, in the unit of the table. */
function checkToldNames({ content, prose, rows }: CheckInput): Finding[] {
  const named = rows.flat().flatMap((reading) => {
    const name = toldName(reading.row)
    return name && reading.actual.kind === 'figure' && reading.actual.quantity.unit !== '' ? [{ reading, name }] : []
  })
  // Two rows of one name may be told of both.
  return [...Map.groupBy(named, ({ name }) => name.source).values()].flatMap((group) => {
    const same = group.map(({ reading }) => reading)
    const [{ reading, name } = {}] = group
    if (!reading || !name) return []
    const start = name.source.slice(0, 2)
    const sections = prose.sections.filter(({ text }) => text.includes(start))
    return sentencesOf({ sections }).flatMap((sentence) => {
      if (!sentence.text.includes(start)) return []
      const told = [...sentence.text.matchAll(name)].flatMap(({ index, 0: words }): Told[] => {
        const figure = figureBehind(sentence.text, index + words.length)
        return figure ? [{ ...figure, at: index }] : []
      })
      const [first] = told
      if (!first || told.length > 1 || isPlan(sentence.text) || isOtherYear(sentence, content)) return []
      if (!isOwnFront(frontWords(sentence.text, first.at), projectStem(reading.table.name))) return []
      if (isInterim(sentence.text, first.at) || same.some((row) => !isOtherCount(first.quantity, row))) return []
      const text = sentence.text.slice(first.at, first.end).trim()
      const place = placeOf(sentence.section, spotIn(sentence, first.at, first.end))
      const params = { text, row: reading.name, actual: reading.row.actual.trim() }
      return [say('indicator', params, [place, indicatorPlace(reading.table, reading.row, 'actual')])]
    })
  })
}

/** Counted in the same unit, and neither the result nor the target. */
function isOtherCount(figure: Quantity, { actual, target }: RowReading): boolean {
  if (actual.kind !== 'figure' || actual.quantity.unit !== figure.unit) return false
  const isTarget = target.kind === 'bound' && target.quantity.value.eq(figure.value)
  return !isTarget && !actual.quantity.value.eq(figure.value)
}

interface Told {
  readonly quantity: Quantity
  readonly at: number
  readonly end: number
}

/** The first figure of an indicator as a text tells it; none where one of its figures is that of a row. */
function strangeFigure(text: string, name: string, rows: readonly RowReading[]): Told | undefined {
  const figures = figuresOf(text, name)
  if (figures.some(({ quantity }) => rows.some((row) => agrees(quantity, row)))) return undefined
  const stems = rows.map(({ table }) => projectStem(table.name))
  // 一期水质达标率 is another figure than 水质达标率.
  return figures.find(({ at }) => stems.some((stem) => isOwnFront(frontWords(text, at), stem)) && !isInterim(text, at))
}

function figuresOf(text: string, name: string): Told[] {
  const figures: Told[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const figure = figureBehind(text, at + name.length)
    if (figure) figures.push({ ...figure, at })
  }
  return figures
}

/** A figure told again further behind is told for itself. */
const NEARBY = 500

/** Whether the rest of its paragraph tells the figure of the table: then the first one was of something else. */
function isToldRight({ section, paragraph, start }: Sentence, name: string, rows: readonly RowReading[]): boolean {
  const rest = (section.folded[paragraph] ?? '').slice(start, start + NEARBY)
  return figuresOf(rest, name).some(({ quantity }) => rows.some((row) => agrees(quantity, row)))
}

/** The first characters of every name that a section may hold. */
const startsIn = latestFor(({ folded }: SectionProse): ReadonlySet<string> => {
  const starts = new Set<string>()
  for (const text of folded)
    for (let at = 0; at + SHORTEST_NAME <= text.length; at++) starts.add(text.slice(at, at + SHORTEST_NAME))
  return starts
})

function checkGoal(rows: readonly RowReading[]): Finding[] {
  const table = rows[0]?.table
  const goal = foldProse(table?.goal.actual ?? '')
  if (!table || goal.trim() === '') return []
  return rows.flatMap((reading) => {
    // 馆藏档案数字化数量 is told as 馆藏档案数字化108万页.
    const stem = indicatorName(reading.row).replace(/(?:数量|个数|条数|人数|次数|场次|户数)$/, '')
    if (stem.length < SHORTEST_NAME || reading.actual.kind !== 'figure') return []
    const told = strangeFigure(goal, stem, [reading])
    if (!told) return []
    const place: Place = {
      table: table.id,
      row: table.id,
      field: 'goal/actual',
      quote: table.goal.actual.slice(told.at, told.end),
    }
    const params = { text: place.quote.trim(), row: reading.name, actual: reading.row.actual.trim() }
    return [say('goal', params, [place, indicatorPlace(table, reading.row, 'actual')])]
  })
}

function figureBehind(text: string, at: number): { quantity: Quantity; end: number } | null {
  const found = FIGURE.exec(text.slice(at, at + 40))
  if (!found) return null
  const quantity = readQuantity(foldText(`${found[1] ?? ''}${found[2] ?? ''}`))
  return quantity && { quantity, end: at + found[0].length }
}

/** Also with the target: the text may tell that. What counts something else is not compared. */
function agrees(figure: Quantity, { actual, target }: RowReading): boolean {
  const others = [...(actual.kind === 'figure' ? [actual.quantity] : []), ...(target.kind === 'bound' ? [target.quantity] : [])]
  return others.some((other) => {
    if (other.unit === '' || figure.unit === '') return true
    const aligned = align(other, figure)
    if (aligned.ok) return aligned.actual.eq(aligned.target)
    // 6台（套） is told as 6台.
    return !other.unit.startsWith(figure.unit) || other.value.eq(figure.value)
  })
}
