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
export function findBreakdowns({ folded, amounts, lists }: SectionProse): ProseBreakdowns[] {
  const marked = folded.flatMap((text, paragraph) => {
    const markers = [...text.matchAll(MARKER)]
    return markers.length === 2 && markers[0]?.[1] !== markers[1]?.[1] ? [{ paragraph, markers }] : []
  })
  if (marked.length === 0) return []
  const byParagraph = Map.groupBy(amounts, ({ spot }) => spot.paragraph)
  const parts = new Map(lists.map((list) => [list.whole, list.parts]))
  return marked.flatMap(({ paragraph, markers }) => readParagraph(markers, byParagraph.get(paragraph) ?? [], parts))
}

type PartsOf = ReadonlyMap<Amount, readonly Amount[]>

function readParagraph(markers: readonly RegExpExecArray[], amounts: readonly Amount[], parts: PartsOf): ProseBreakdowns[] {
  const groups = markers.map((marker, at) => {
    const end = markers[at + 1]?.index ?? Number.POSITIVE_INFINITY
    return { nature: marker[1], figures: listBehind(amounts, marker.index, end, parts) }
  })
  const income = groups.find(({ nature }) => nature === '收入')?.figures
  const spending = groups.find(({ nature }) => nature === '支出')?.figures
  if (!income?.[0] || !spending?.[0]) return []
  const first = Math.min(income[0].spot.sentence, spending[0].spot.sentence)
  const totals = amounts.filter(
    ({ spot, role }) => spot.end <= (markers[0]?.index ?? 0) && role === 'value' && spot.sentence === first,
  )
  return [{ income, spending, totals: totals.filter(isExact).slice(-MOST_TOTALS) }]
}

/** The parts of the list that a marker opens; null when it can't be added up. */
function listBehind(amounts: readonly Amount[], start: number, end: number, partsOf: PartsOf): ExactAmount[] | null {
  const behind = amounts.filter(({ spot }) => spot.labelStart >= start && spot.end <= end)
  const sentence = behind[0]?.spot.sentence
  const figures = behind.filter(({ spot, role }) => spot.sentence === sentence && role === 'value')
  const details = new Set(figures.flatMap((figure) => partsOf.get(figure) ?? []))
  const depth = figures[0]?.depth ?? 0
  const parts = figures.filter((figure) => figure.depth === depth && !details.has(figure))
  return parts.every(isExact) && !parts.some(({ partial }) => partial) ? parts : null
}
