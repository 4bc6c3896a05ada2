import { Decimal, HUNDRED } from '../../base/decimal.ts'
import { ALL_OR_NOTHING, type Award, BY_SIGN, type Band, type Method, type Step } from '../kinds/method.ts'
import type { Clause } from './clause.ts'
import type { Condition } from './condition.ts'
import { SAYS_NOTHING, type Standard } from './standard.ts'

interface Given {
  readonly condition: Condition
  readonly award: Award
}

/** What the clauses say together. @returns null where they leave open what a row earns, or contradict each other. */
export function composeStandard(clauses: readonly Clause[]): Standard | null {
  const given = awardsOf(clauses)
  if (!given) return null
  const full = only(clauses.filter((clause) => clause.kind === 'full'))
  const steps = clauses.flatMap((clause) => (clause.kind === 'steps' ? clause.steps : []))
  const proportion = only(clauses.filter((clause) => clause.kind === 'in-proportion'))
  const none = clauses.some(({ kind }) => kind === 'otherwise-none')
  const ways = [steps.length > 0, proportion !== undefined, none].filter(Boolean).length
  const points = full === undefined ? null : new Decimal(full.points)
  if (ways === 0 && given.length === 0) return { ...SAYS_NOTHING, full: points }
  if (ways === 0) return bandsOf(given, points)
  const [first, ...more] = given
  if (ways > 1 || more.length > 0) return null
  const atTarget = first && fullPoints(first.award)
  if (first && atTarget === undefined) return null
  const limit = first ? limitOf(first.condition) : null
  if (limit === undefined || (atTarget && points && !atTarget.eq(points))) return null
  return { ...SAYS_NOTHING, full: atTarget ?? points, limit, method: methodOf(steps, proportion?.inverse) }
}

/** Joins conditions with the points in the clause behind them: "≤100%，计8分". */
function awardsOf(clauses: readonly Clause[]): Given[] | null {
  const given: Given[] = []
  let pending: Condition | null = null
  for (const clause of clauses) {
    if (clause.kind === 'condition') {
      if (pending) return null
      pending = clause.condition
    } else if (clause.kind === 'award') {
      const condition: Condition | null = clause.condition ?? pending
      if (!condition || (clause.condition && pending)) return null
      given.push({ condition, award: clause.award })
      pending = null
    } else if (clause.kind === 'steps' && pending) {
      // ">0，每超过1个百分点…": the other side of the target that the clause before has named.
      if (!isOtherSide(pending, given.at(-1)?.condition)) return null
      pending = null
    }
  }
  return pending ? null : given
}

function isOtherSide(condition: Condition, named: Condition | undefined): boolean {
  if (condition.kind !== 'range' || named?.kind !== 'range' || (condition.low && condition.high)) return false
  const [here, there] = [condition.low ?? condition.high, named.high ?? named.low]
  return here?.value === there?.value && condition.low?.included !== true && condition.high?.included !== true
}

/** null: all of them, however many the row has; undefined: not the full points. */
function fullPoints(award: Award): Decimal | null | undefined {
  if ('points' in award) return new Decimal(award.points)
  return HUNDRED.eq(award.percent) ? null : undefined
}

/** The condition for full points as a target cell would state it; null: that of the row; undefined: no single figure. */
function limitOf(condition: Condition): string | null | undefined {
  if (condition.kind === 'target') return null
  const { low, high, unit } = condition
  if (low && high) return low.value === high.value ? `${/达/.test(condition.written) ? '≥' : ''}${low.value}${unit}` : undefined
  if (low) return low.included === false ? undefined : `≥${low.value}${unit}`
  return high && high.included !== false ? `≤${high.value}${unit}` : undefined
}

function methodOf(steps: readonly Step[], inverse: boolean | undefined): Method {
  if (steps.length > 0) return { kind: 'steps', steps }
  if (inverse === true) return { kind: 'by-sign', kinds: { 'at-most': 'inverse-ratio' } }
  return inverse === false ? BY_SIGN : ALL_OR_NOTHING
}

/** Points for ranges; one range alone leaves open what the other values earn. */
function bandsOf(given: readonly Given[], points: Decimal | null): Standard | null {
  const bands: Band[] = []
  let unit = ''
  for (const { condition, award } of given) {
    if (condition.kind === 'target') return null
    if (condition.unit !== '' && unit !== '' && condition.unit !== unit) return null
    if (condition.unit !== '') unit = condition.unit
    const { low, high } = condition
    bands.push({ ...(low && { low }), ...(high && { high }), award })
  }
  const best = Decimal.max(0, ...bands.map(({ award }) => ('points' in award ? award.points : 0)))
  const allInPoints = bands.every(({ award }) => 'points' in award)
  if (bands.length < 2 || (points && best.gt(points))) return null
  return { ...SAYS_NOTHING, full: points ?? (allInPoints ? best : null), method: { kind: 'bands', unit, bands } }
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}
