import type { Finding, Place } from '@gongping/shared/checks/finding.ts'
import { ROOT_FACTS, sectionRoot } from '@gongping/shared/report/shape.ts'
import type { CellField } from '@gongping/shared/report/shape.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import type { Facts } from '@gongping/shared/figures/fact-amount.ts'
import { type FoundWords, findFigureSaying, findWords } from './find-words.ts'
import { rowPlace } from './place-owners.ts'
import { replaceWords } from './replace-words.ts'

/** Something that a finding offers to do; nothing is done before a person chooses it. */
export interface Offer {
  /** `behind`: the text has a live figure there, so it is put right in the basic figure behind it. */
  readonly kind: 'text' | 'behind' | 'fact'
  /** What will stand there. */
  readonly words: string
  /** The root that it changes, or the row's place, for rights. */
  readonly root: string
  /** The basic figure that it changes, with every live figure of it. */
  readonly fact?: string
  /** Where it shows, with the words that will stand there; absent: among the basic figures only. */
  readonly place?: Place
  /** Changes the document; call it inside one transaction. */
  readonly apply: () => void
}

/** What a finding offers in the document as it is now: the likely repair, and the basic figure that the text has. */
export function offersOf(report: ReportDoc, facts: Facts, finding: Finding): Offer[] {
  const { wrong, right, fact } = finding.params
  if (wrong === undefined || right === undefined) return []
  const offers = finding.places.flatMap((place) => repairAt(report, facts, finding, place) ?? [])
  // In two places at once it is not known which of them is meant.
  const repairs = offers.length === 1 ? offers : []
  if (fact === undefined || fact === '') return repairs
  return [...repairs, { kind: 'fact', words: wrong, root: ROOT_FACTS, fact, apply: () => writeFact(report, fact, wrong) }]
}

function repairAt(report: ReportDoc, facts: Facts, { params }: Finding, place: Place): Offer | null {
  const { section, row, field, quote } = place
  const { wrong = '', right = '', repair } = params
  const mended = { ...place, quote: quote.slice(0, -wrong.length) + right }
  if (section !== undefined) {
    const found = findWords(report.section(section), facts, quote, wrong)
    if (!found) return repairBehind(report, facts, { section, quote, wrong, right, mended })
    if (isMiddleOfNumber(found)) return null
    return {
      kind: 'text',
      words: right,
      root: sectionRoot(section),
      place: mended,
      apply: () => replaceWords(found, wrong, right),
    }
  }
  // A cell has its unit from the table; which of the two units is wrong there a person decides.
  if (row === undefined || field === undefined || quote !== wrong || repair === 'unit') return null
  const cell = field as CellField
  if (report.getCell(row, cell) !== wrong) return null
  return { kind: 'text', words: right, root: rowPlace(row), place, apply: () => report.setCell(row, cell, right) }
}

interface Slip {
  readonly section: string
  readonly quote: string
  readonly wrong: string
  readonly right: string
  readonly mended: Place
}

/** Words that a live figure says are put right where they come from. */
function repairBehind(report: ReportDoc, facts: Facts, { section, quote, wrong, right, mended }: Slip): Offer | null {
  const ref = findFigureSaying(report.section(section), facts, quote, wrong)
  if (ref?.as !== 'value') return null
  const { fact } = ref
  return { kind: 'behind', words: right, root: ROOT_FACTS, fact, place: mended, apply: () => writeFact(report, fact, right) }
}

/** 6万元 at the end of 76万元 is not what is meant. */
function isMiddleOfNumber({ text, index }: FoundWords): boolean {
  const before = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
  return /[\d.,，]/.test(before.charAt(index - 1)) && /^\d/.test(before.slice(index))
}

const AMOUNT = /^(.*\d)\s*(元|千元|万元|百万元|亿元)$/

function writeFact(report: ReportDoc, fact: string, amount: string): void {
  const [, value = amount, unit] = AMOUNT.exec(amount) ?? []
  report.setFact(fact, 'value', value)
  // Last year's value is in the same unit, and nobody has said that it changed.
  if (unit !== undefined && report.getFact(fact, 'last') === '') report.setFact(fact, 'unit', unit)
  else if (unit !== undefined && unit !== report.getFact(fact, 'unit')) report.setFact(fact, 'value', amount)
}
