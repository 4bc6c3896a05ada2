import type { ExplainedFinding } from '@gongping/shared/checks/explain.ts'
import type { Place, Severity } from '@gongping/shared/checks/finding.ts'

/** What several checks say about one slip, for somebody who has to mend it once. */
export interface FindingCard {
  /** Those that say what is wrong come first; never empty. */
  readonly findings: readonly ExplainedFinding[]
  /** Of all of them, each once. */
  readonly places: readonly Place[]
  readonly severity: Severity
}

const URGENCY: readonly Severity[] = ['error', 'warning', 'style']

/**
 * Puts findings that speak of the same wrong figure in the same place on one card: 247.75元 amid 万元 spoils a sum and
 * is a slip of the unit. The findings themselves stay what they are.
 */
export function cardsOf(findings: readonly ExplainedFinding[]): FindingCard[] {
  const slips: Group[] = []
  const alone: Group[] = []
  for (const [at, finding] of findings.entries()) {
    const spots = wrongPlaces(finding)
    if (spots.length === 0) continue
    const known = groupAt(slips, spots)
    known?.spots.push(...spots)
    known?.members.push(finding)
    if (!known) slips.push({ first: at, spots, members: [finding] })
  }
  for (const [at, finding] of findings.entries()) {
    if (wrongPlaces(finding).length > 0) continue
    const known = groupAt(slips, finding.places)
    known?.members.push(finding)
    if (!known) alone.push({ first: at, spots: [], members: [finding] })
  }
  return [...slips, ...alone].sort((a, b) => a.first - b.first).map(({ members }) => cardOf(members))
}

interface Group {
  /** Where its first finding stands in the list. */
  readonly first: number
  /** Where the wrong figure stands. */
  readonly spots: Place[]
  readonly members: ExplainedFinding[]
}

function groupAt(groups: readonly Group[], places: readonly Place[]): Group | undefined {
  return groups.find(({ spots }) => spots.some((spot) => places.some((place) => isSamePlace(spot, place))))
}

function cardOf(findings: readonly ExplainedFinding[]): FindingCard {
  const places = findings.flatMap((finding) => finding.places)
  return {
    findings,
    places: places.filter((place, at) => places.findIndex((other) => isSamePlace(place, other)) === at),
    severity: URGENCY.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'style',
  }
}

function wrongPlaces({ params, places }: ExplainedFinding): Place[] {
  const { wrong } = params
  if (wrong === undefined || wrong === '') return []
  return places.filter(({ row, quote }) => (row === undefined ? quote.endsWith(wrong) : quote === wrong))
}

/** Quotes of the text end with their figure; how many words stand in front of it differs from check to check. */
function isSamePlace(a: Place, b: Place): boolean {
  if (a.row !== undefined || b.row !== undefined) return a.row === b.row && a.field === b.field
  if (a.section === undefined || a.section !== b.section)
    return a.section === b.section && a.table === b.table && a.quote === b.quote
  return isEndOf(a.quote, b.quote) || isEndOf(b.quote, a.quote)
}

/** 10万元 is not the end of 110万元. */
function isEndOf(end: string, quote: string): boolean {
  if (end === '' || !quote.endsWith(end)) return false
  return !/^[\d.]/.test(end) || !/[\d.,]$/.test(quote.slice(0, -end.length))
}
