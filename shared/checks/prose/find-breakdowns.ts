import { type ExactAmount, isExact } from './exact-amount.ts'
import type { Amount, SectionProse } from './prose.ts'

/** 全年数, once by kind of income and once by kind of spending. */
export interface ProseBreakdowns {
  readonly income: readonly BreakdownFigure[]
  readonly spending: readonly BreakdownFigure[]
  /** Amounts in front of them that both may be breakdowns of. */
  readonly totals: readonly BreakdownFigure[]
}

export type BreakdownFigure = ExactAmount

const MARKER = /按(收入|支出)性质分/g
/** More amounts than these are not the total of one account. */
const MOST_TOTALS = 4

/** Finds 按收入性质分：…；按支出性质分：… in one paragraph. Lists that do not name everything are left out. */
export function findBreakdowns(section: SectionProse): ProseBreakdowns[] {
  return section.folded.flatMap((folded, paragraph) => {
    const markers = [...folded.matchAll(MARKER)]
    if (markers.length !== 2 || markers[0]?.[1] === markers[1]?.[1]) return []
    const amounts = section.amounts.filter(({ spot }) => spot.paragraph === paragraph)
    const groups = markers.map((marker, at) => {
      const end = markers[at + 1]?.index ?? Number.POSITIVE_INFINITY
      return { nature: marker[1], figures: listBehind(amounts, marker.index, end, section) }
    })
    const income = groups.find(({ nature }) => nature === '收入')?.figures
    const spending = groups.find(({ nature }) => nature === '支出')?.figures
    if (!income || !spending) return []
    const first = income[0] && spending[0] && Math.min(...[income[0], spending[0]].map(({ spot }) => spot.sentence))
    const totals = amounts.filter(
      (amount) => amount.spot.end <= (markers[0]?.index ?? 0) && amount.role === 'value' && amount.spot.sentence === first,
    )
    return [{ income, spending, totals: totals.filter(isExact).slice(-MOST_TOTALS) }]
  })
}

/** The parts of the list that a marker opens; null when it can't be added up. */
function listBehind(amounts: readonly Amount[], start: number, end: number, { lists }: SectionProse): ExactAmount[] | null {
  const behind = amounts.filter(({ spot }) => spot.labelStart >= start && spot.end <= end)
  const sentence = behind[0]?.spot.sentence
  const figures = behind.filter(({ spot, role }) => spot.sentence === sentence && role === 'value')
  const details = new Set(lists.flatMap(({ whole, parts }) => (figures.includes(whole) ? parts : [])))
  const depth = figures[0]?.depth ?? 0
  const parts = figures.filter((figure) => figure.depth === depth && !details.has(figure))
  return parts.every(isExact) && !parts.some(({ partial }) => partial) ? parts : null
}
