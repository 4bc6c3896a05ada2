import { totalFund } from '../../scoring/score-execution.ts'
import { Decimal, HUNDRED, ZERO, formatPlain, sum } from '../../base/decimal.ts'
import type { IndicatorRow, TableContent } from '../../report/content.ts'
import { isBlank } from '../../scoring/fold-text.ts'
import { groupName } from '../../scoring/group-name.ts'
import { levelsOf } from '../../scoring/row-levels.ts'
import { readPoints } from '../../scoring/points.ts'
import type { RuleSet } from '../../scoring/rules/rule-set.ts'
import type { TableForm } from '../../template/template.ts'
import { fundPlace, indicatorPlace, printedPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  group: {
    severity: 'error',
    zh: '一级指标“{group}”应为{expected}分，所列各项分值合计{sum}分，相差{difference}分，请调整分值。',
    en: '"{group}" is worth {expected} points, but its rows make {sum}, which differs by {difference}.',
  },
  total: {
    severity: 'error',
    zh: '分值合计{sum}分（指标{indicators}分，预算执行率{execution}分），应为100分，相差{difference}分，请调整分值。',
    en: 'All points make {sum} (indicators {indicators}, execution rate {execution}) instead of 100, which differs by {difference}.',
  },
  printed: {
    severity: 'error',
    zh: '总分行的分值填的是{printed}分，各行分值合计为{sum}分（指标{indicators}分，预算执行率{execution}分），请核对。',
    en: 'The total row says {printed} points, but the rows make {sum} (indicators {indicators}, execution rate {execution}).',
  },
} as const satisfies Sentences

const say = speaker('B1', sentences)

/** B1: Σ分值 = 100 = the printed total, with 预算执行率 counted once, and each 一级指标 has the points that its label or the form says. */
export const weights: Check = { code: 'B1', sentences, run: perTable(checkWeights) }

/** Points spread evenly are printed to two decimals: 3 × 3.33. */
const TOLERANCE = new Decimal('0.01')

/** An indicator with points. */
interface Weighted {
  readonly row: IndicatorRow
  readonly points: Decimal
}

interface Group {
  readonly name: string
  readonly rows: readonly Weighted[]
  readonly points: Decimal
  /** What its own label says: "产出指标(50分)". */
  readonly labelled: Decimal | null
}

function checkWeights({ table, score, form, rules }: TableInput): Finding[] {
  const groups = groupsOf(table)
  if (!groups || groups.length === 0) return []
  const split = splitOf(groups, rules, form)
  const wrong = groups.flatMap((group) => {
    const expected = group.labelled ?? split?.get(group.name)
    return expected && isOff(group.points, expected) ? [{ group, expected }] : []
  })
  const findings = wrong.map(({ group, expected }) => groupFinding(table, group, expected))
  const explained = sum(wrong.map(({ group, expected }) => group.points.minus(expected)))
  return [...findings, ...checkTotal(table, groups, score?.execution.weight ?? null, explained)]
}

/**
 * Rows with points by 一级指标; those below a merged cell carry none of their own and belong to the one above.
 * @returns null when a 分值 cannot be read, and so no sum can be.
 */
function groupsOf(table: TableContent): Group[] | null {
  const rows = new Map<string, Weighted[]>()
  const levels = levelsOf(table.indicators)
  for (const [at, row] of table.indicators.entries()) {
    if (isBlank(row.weight)) continue
    const points = readPoints(row.weight)
    if (!points) return null
    const label = levels[at]?.level1 ?? ''
    const group = rows.get(label)
    if (group) group.push({ row, points })
    else rows.set(label, [{ row, points }])
  }
  return [...rows].map(([own, weighted]) => ({
    name: groupName(own),
    rows: weighted,
    points: sum(weighted.map(({ points }) => points)),
    labelled: pointsInLabel(own),
  }))
}

function pointsInLabel(label: string): Decimal | null {
  const points = /[(（](\d+(?:\.\d+)?)分[)）]\s*$/.exec(label)?.[1]
  return points === undefined ? null : new Decimal(points)
}

/**
 * The points of each group that the rule set has for a table with just these groups (101号), else those of the form
 * (national form: 50, 30, 10). Where a group is left out its points go to another one, so only the same groups count.
 */
function splitOf(groups: readonly Group[], rules: RuleSet, form: TableForm | null): ReadonlyMap<string, Decimal> | null {
  const ofForm = form ? [Object.fromEntries(form.groups.map(({ level1, weight }) => [level1, weight]))] : []
  const split = (rules.levels ?? ofForm).find(
    (levels) => Object.keys(levels).length === groups.length && groups.every(({ name }) => Object.hasOwn(levels, name)),
  )
  return split ? new Map(Object.entries(split).map(([level1, points]) => [level1, new Decimal(points)])) : null
}

function groupFinding(table: TableContent, { name, rows, points }: Group, expected: Decimal): Finding {
  const params = {
    group: name,
    expected: formatPlain(expected),
    sum: formatPlain(points),
    difference: formatPlain(points.minus(expected).abs()),
  }
  return say('group', params, weightPlaces(table, rows))
}

/** @param explained what the findings on groups already say about the sum. */
function checkTotal(
  table: TableContent,
  groups: readonly Group[],
  executionOfForm: string | null,
  explained: Decimal,
): Finding[] {
  const total = totalFund(table)
  const execution = executionWeight(total?.weight, executionOfForm)
  if (!execution) return []
  const indicators = sum(groups.map(({ points }) => points))
  const all = indicators.plus(execution)
  // A form without 项目资金 gives all its points to indicators.
  const isAlone = !total && !isOff(indicators, HUNDRED)
  const shown = { indicators: formatPlain(indicators), execution: formatPlain(isAlone ? ZERO : execution) }
  if (isAlone || !isOff(all, HUNDRED)) return checkPrinted(table, { sum: formatPlain(isAlone ? indicators : all), ...shown })
  const difference = all.minus(HUNDRED)
  if (!isOff(difference, explained)) return []
  const params = {
    sum: formatPlain(all),
    ...shown,
    difference: formatPlain(difference.abs()),
  }
  const rows = groups.flatMap((group) => weightPlaces(table, group.rows))
  return [say('total', params, total ? [fundPlace(table, total, 'weight'), ...rows] : rows)]
}

/** The rows make 100; so does the total row, where the form has its points. */
function checkPrinted(table: TableContent, params: Readonly<Record<'sum' | 'indicators' | 'execution', string>>): Finding[] {
  const printed = readPoints(table.printed?.weight ?? '')
  if (!printed || !isOff(printed, HUNDRED)) return []
  return [say('printed', { printed: formatPlain(printed), ...params }, [printedPlace(table, 'weight')])]
}

function weightPlaces(table: TableContent, rows: readonly Weighted[]): Place[] {
  return rows.map(({ row }) => indicatorPlace(table, row, 'weight'))
}

/** The weight on the total row, else the form's. Rows below it repeat it; it counts once. */
function executionWeight(cell: string | undefined, ofForm: string | null): Decimal | null {
  return readPoints(isBlank(cell ?? '') ? (ofForm ?? '') : (cell ?? ''))
}

function isOff(value: Decimal, expected: Decimal): boolean {
  return value.minus(expected).abs().gt(TOLERANCE)
}
