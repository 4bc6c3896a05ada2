import { FIGURE_GROUPS, findFigure } from '../figures/dictionary.ts'
import { type Facts, amountOf, factText, factUnit } from '../figures/fact-amount.ts'
import { factUses } from '../figures/fact-uses.ts'
import { spellOut } from '../figures/spell-out.ts'
import { type StatedFact, factsTold, statedFacts } from '../checks/facts/stated-facts.ts'
import { placeOf } from '../checks/prose/quote.ts'
import { readProse } from '../checks/prose/read-prose.ts'
import type { ReportContent } from '../report/content.ts'

/** A basic figure (基础数据) of the report with the places where the narrative tells it. */
export interface FactLine {
  readonly key: string
  /** "决算"; "" for figures that no dictionary knows, which go by their key. */
  readonly group: string
  readonly name: string
  /** As it was filled in; else as the narrative tells it, never in two ways; of a total that neither does, what its parts make. */
  readonly value: string
  readonly last: string
  readonly unit: string
  /** Whether the value is reckoned from parts, and from which. */
  readonly parts: FactParts | null
  /** "三、（一）决算情况：“决算总收入412.75万元”" */
  readonly places: readonly string[]
}

export interface FactParts {
  readonly plus: readonly string[]
  readonly less: readonly string[]
}

/** An amount of the narrative with the words that say it. */
export interface Mention {
  readonly section: string
  readonly amount: string
  readonly quote: string
}

/** The basic figures that are filled in or told, in the order of the form, others after them. */
export function layoutFacts(content: ReportContent): FactLine[] {
  const names = headingsOf(content)
  const uses = factUses(content)
  const stated = statedFacts(content)
  const told = Map.groupBy(stated, ({ fact }) => fact)
  const facts = { ...content.facts, ...factsTold(content, stated) }
  const known = FIGURE_GROUPS.flatMap(({ name, figures }) => figures.map(({ key }) => ({ key, group: name.zh })))
  const keys = new Set(known.map(({ key }) => key))
  const others = Object.keys(facts)
    .filter((key) => !keys.has(key))
    .sort()
  return [...known, ...others.map((key) => ({ key, group: '' }))]
    .map(({ key, group }) => factLine(facts, key, group, placesOf(names, uses.get(key) ?? [], told.get(key) ?? [])))
    .filter(({ value, last, places }) => value !== '' || last !== '' || places.length > 0)
}

function factLine(facts: Facts, key: string, group: string, places: readonly string[]): FactLine {
  const { name, parts = [], less = [] } = findFigure(key) ?? {}
  const written = factText(facts, key, 'value')
  const reckoned = written === '' ? amountOf(facts, key) : null
  return {
    key,
    group,
    name: name?.zh ?? key,
    value: reckoned ? reckoned.value.toFixed(reckoned.decimals) : written,
    last: factText(facts, key, 'last'),
    unit: reckoned?.unit ?? factUnit(facts, key),
    parts: reckoned ? { plus: parts, less } : null,
    places,
  }
}

function placesOf(names: Headings, uses: readonly string[], told: readonly StatedFact[]): string[] {
  const live = uses.map((section) => `${names(section)}（联动）`)
  return [...live, ...told.map(({ section, quote }) => `${names(section)}：“${quote}”`)]
}

/** Every other amount of money that the narrative tells, in reading order. */
export function layoutMentions(content: ReportContent): Mention[] {
  const names = headingsOf(content)
  const listed = new Set(statedFacts(content).map(({ section, quote }) => `${section} ${quote}`))
  return readProse(spellOut(content)).sections.flatMap((section) =>
    section.amounts.flatMap((amount) => {
      const { quote } = placeOf(section, amount.spot)
      return listed.has(`${section.id} ${quote}`) ? [] : [{ section: names(section.id), amount: amount.printed, quote }]
    }),
  )
}

type Headings = (section: string) => string

function headingsOf({ sections }: ReportContent): Headings {
  const headings = new Map(sections.map(({ id, number, title }) => [id, number + title]))
  return (section) => headings.get(section) ?? section
}
