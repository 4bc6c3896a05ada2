import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import type { Amount, SectionProse } from '../prose/prose.ts'
import type { Subject } from '../prose/subject.ts'
import { type Equation, holds } from './equation.ts'

/** What 本年收入合计 and 本年支出合计 grow by until they are the 总计 of their side. */
const SIDES = [
  { of: '收入', current: 'income', added: ['carried-over', 'used-surplus'] },
  { of: '支出', current: 'spending', added: ['carried-forward'] },
] as const satisfies readonly { of: string; current: Subject; added: readonly Subject[] }[]

/**
 * Equations that do not hold among 本年收入合计 + 年初结转 = 收入总计, 本年支出合计 + 年末结转 = 支出总计 and
 * 收入总计 = 支出总计. Only where one sentence names all of a side once: then nothing else is meant. The two totals
 * are compared where both sides hold.
 */
export function findGrandTotals({ amounts }: SectionProse): Equation<ExactAmount>[] {
  const sentences = Map.groupBy(amounts.filter(isOfThisYear), ({ spot }) => spot.sentence)
  const sides = [...sentences.values()].flatMap((told) => SIDES.flatMap((side) => sideOf(told, side) ?? []))
  const wrong = sides.filter(({ equation, others }) => !holds(equation, others)).map(({ equation }) => equation)
  const [income, spending, ...more] = sides.map(({ equation }) => equation)
  if (wrong.length > 0 || !income || !spending || more.length > 0) return wrong
  const both = { total: income.total, parts: [spending.total] }
  return income.total.text.includes('收入') && spending.total.text.includes('支出') && !holds(both) ? [both] : []
}

interface Side {
  readonly equation: Equation<ExactAmount>
  /** Amounts of the sentence that may belong to it. */
  readonly others: readonly ExactAmount[]
}

function sideOf(told: readonly Amount[], { of, current, added }: (typeof SIDES)[number]): Side | null {
  const isTotal = ({ text, printed }: Amount) => text.slice(0, -printed.length).includes(`${of}总计`)
  const totals = told.filter(isTotal)
  const currents = told.filter((amount) => amount.subject === current && !isTotal(amount) && /本年/.test(amount.text))
  const names: readonly (Subject | null)[] = added
  const additions = told.filter(({ subject }) => names.includes(subject))
  const [total] = totals
  const [base] = currents
  if (!total || !base || totals.length > 1 || currents.length > 1 || additions.length === 0) return null
  const parts = [base, ...additions]
  if (!isExact(total) || !parts.every(isExact)) return null
  // 年初结转 may be named with a part of it: 年初结转100万元，其中项目结转60万元.
  const others = told
    .filter(({ subject }) => subject === null)
    .filter(isExact)
    .slice(0, MOST_OTHERS)
  return additions.some(({ depth }) => depth !== base.depth) ? null : { equation: { total, parts }, others }
}

const MOST_OTHERS = 6

function isOfThisYear({ role, otherTime, money }: Amount): boolean {
  return role === 'value' && !otherTime && money === ''
}
