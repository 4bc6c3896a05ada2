import { Decimal, HUNDRED, ZERO, formatFixed2, formatPlain } from '../base/decimal.ts'
import type { TableContent } from '../report/content.ts'
import { groupName } from './group-name.ts'
import { type Levels, levelsOf } from './row-levels.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { scoreExecution } from './score-execution.ts'
import { scoreIndicator } from './score-indicator.ts'
import { type Points, limitTotal } from './limit-total.ts'
import type { Grade, IndicatorScore, TableScore } from './score-sheet.ts'

/**
 * Scores one 绩效自评表: execution once, every indicator row, subtotals, total and grade.
 * @param year of the report, for dates that name none; 0 where unknown.
 */
export function scoreTable(table: TableContent, rules: RuleSet, year = 0): TableScore {
  const execution = scoreExecution(table, rules)
  const levels = levelsOf(table.indicators)
  const indicators = table.indicators.map((row, at) => scoreIndicator({ ...row, ...levels[at] }, rules, year))
  const groups = subtotals(levels, indicators)
  const sum = [...groups.values()].reduce(add, pointsOf(execution))
  const total = limitTotal(sum, execution.rate, rules)
  return {
    id: table.id,
    execution,
    indicators,
    groups: [...groups].map(([level1, points]) => ({ level1, ...format(points) })),
    total: { ...format(total), ...(total.because !== undefined && { because: total.because }) },
    grade: gradeOf(total, rules),
  }
}

/** Points of each 一级指标, in the order in which they first appear. */
function subtotals(levels: readonly Levels[], indicators: readonly IndicatorScore[]): Map<string, Points> {
  const groups = new Map<string, Points>()
  for (const [at, row] of indicators.entries()) {
    const level1 = groupName(levels[at]?.level1 ?? '')
    groups.set(level1, add(groups.get(level1) ?? NONE, pointsOf(row)))
  }
  return groups
}

const NONE: Points = { weight: ZERO, score: ZERO }

/** What is printed is what is added, so that the rows of a table always add up to its total. */
function pointsOf({ weight, score }: Pick<IndicatorScore, 'weight' | 'score'>): Points {
  return { weight: new Decimal(weight), score: score === null ? ZERO : new Decimal(score) }
}

function add(a: Points, b: Points): Points {
  return { weight: a.weight.plus(b.weight), score: a.score.plus(b.score) }
}

function format({ weight, score }: Points): { weight: string; score: string } {
  return { weight: formatPlain(weight), score: formatFixed2(score) }
}

/** The grade of a total (10号 art. 18). Bounds are for 100 points; a table with another total is scaled to it. */
function gradeOf({ weight, score }: Points, rules: RuleSet): Grade {
  const percent = weight.isZero() ? weight : score.times(HUNDRED).div(weight)
  return rules.grades.find(({ from }) => percent.gte(from))?.grade ?? '差'
}
