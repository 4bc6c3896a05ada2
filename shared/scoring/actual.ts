import { type Unclear, unclear } from './doubt.ts'
import { foldText } from './fold-text.ts'
import { type CellReading, readCell } from './read-cell.ts'
import type { Range } from './read-range.ts'
import { ZERO_QUANTITY, saysNone, saysZero } from './zero-words.ts'

type Figure = Extract<CellReading, { kind: 'figure' }>

/** What an 实际完成值 says. Unlike a target it is one figure and no bound: "≥95%" is no result. */
export type Actual = (Figure & { readonly inWords: boolean }) | Range | { readonly kind: 'words' } | Unclear

/**
 * Reads what was reached.
 * @param wantsNone whether the target is that something doesn't happen: only then is "无" nought, elsewhere it may
 *   as well mean that nothing was filled in.
 */
export function readActual(text: string, year: number, wantsNone: boolean): Actual {
  const folded = foldText(text)
  if (saysZero(folded) || (wantsNone && saysNone(folded))) {
    return { kind: 'figure', quantity: ZERO_QUANTITY, direction: null, label: '', change: null, inWords: true }
  }
  const reading = readCell(folded, year)
  if (reading.kind !== 'figure') return reading
  if (PLANNED.test(folded)) return unclear('planned')
  // "达到95%" says what was reached; "95%以上" and "≥95%" leave it open.
  return reading.direction !== null && !isReached(folded) ? unclear('signed') : { ...reading, inWords: false }
}

/** What is intended or allowed; 预算执行率 and 计划完成率 are names of results. */
const PLANNED = /力争|争取|预计|拟|计划(?!.{0,4}率|生育)|预算(?!.{0,6}率)/

const REACHED = /^\D*?(?:达到|提[高升][到至]|增[加长][到至]|[降减][低少]?[到至]|下降[到至]|缩短[到至]|=|等于)/
const BOUND = /[≥≤<>]|[以之][上下内]|[大小高低多少]于|超过|至[少多]|最[少多高低]|[上下]限|内$/

function isReached(folded: string): boolean {
  return REACHED.test(folded) && !BOUND.test(folded)
}
