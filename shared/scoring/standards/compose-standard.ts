import { Decimal, HUNDRED, ZERO } from '../../base/decimal.ts'
import { ALL_OR_NOTHING, type Award, BY_SIGN, type Band, type Method, type Range, pointsOf } from '../kinds/method.ts'
import type { Clause } from './clause.ts'
import { type Condition, subjectOf } from './condition.ts'
import { SAYS_NOTHING, type Standard } from './standard.ts'

interface Given {
  readonly condition: Condition
  readonly award: Award
}

/** What the clauses say together. @returns null where they leave open what a row earns, or contradict each other. */
export function composeStandard(clauses: readonly Clause[]): Standard | null {
  const given = awardsOf(clauses)
  const ways = clauses.filter(({ kind }) => kind === 'steps' || kind === 'in-proportion' || kind === 'otherwise-none')
  const fulls = new Set(clauses.flatMap((clause) => (clause.kind === 'full' ? [clause.points] : [])))
  if (!given || fulls.size > 1) return null
  const full = [...fulls].map((points) => new Decimal(points))[0] ?? null
  const [first, ...more] = given
  if (ways.length === 0) return first ? (wordsOf(given, full) ?? bandsOf(given, full)) : { ...SAYS_NOTHING, full }
  const method = methodOf(ways, more)
  const atTarget = first ? fullPoints(first.award) : null
  const limit = first ? limitOf(first.condition) : startOf(ways)
  if (!method || atTarget === undefined || limit === undefined) return null
  if (atTarget && full && !atTarget.eq(full)) return null
  // 每发生一起 counts from the first one on, and not from the third.
  if (startOf(ways) !== null && first && !/^[≤≥]?0\D*$/.test(limit ?? '')) return null
  return { ...SAYS_NOTHING, full: atTarget ?? full, limit, method }
}

/** The target that steps speak of by themselves: none at all (每发生一起), or null. */
function startOf(ways: readonly Clause[]): string | null {
  return ways.some((clause) => clause.kind === 'steps' && clause.fromNothing) ? '≤0' : null
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
  if (condition.kind === 'word') return undefined
  const { low, high, unit } = condition
  if (low && high) return low.value === high.value ? `${/达/.test(condition.written) ? '≥' : ''}${low.value}${unit}` : undefined
  if (low) return low.included === false ? undefined : `≥${low.value}${unit}`
  return high && high.included !== false ? `≤${high.value}${unit}` : undefined
}

/** 低于80%不得分. @returns null for any other award. */
function noneRange({ condition, award }: Given): Range | null {
  if (condition.kind !== 'range' || !('points' in award) || !ZERO.eq(award.points)) return null
  const { low, high } = condition
  return low && high ? null : { ...(low && { low }), ...(high && { high }) }
}

/** @param beyond what the standard gives besides the full points. */
function methodOf(ways: readonly Clause[], beyond: readonly Given[]): Method | null {
  const steps = ways.flatMap((clause) => (clause.kind === 'steps' ? clause.steps : []))
  const [way, ...others] = ways
  if (steps.length > 0) {
    const [none = null, ...rest] = beyond.map(noneRange)
    if (rest.length > 0 || (beyond.length > 0 && !none) || ways.some(({ kind }) => kind !== 'steps')) return null
    return { kind: 'steps', steps, ...(none && { none }) }
  }
  if (others.length > 0 || beyond.length > 0) return null
  if (way?.kind !== 'in-proportion') return ALL_OR_NOTHING
  return way.inverse ? { kind: 'by-sign', kinds: { 'at-most': 'inverse-ratio' } } : BY_SIGN
}

/**
 * Points for words. They are alternatives and no items to be added up only where the best of them is all that the
 * row has and each one is worth less than the one before: 好得5分，较好得4分, but not 制度健全得2分，执行到位得3分.
 */
function wordsOf(given: readonly Given[], full: Decimal | null): Standard | null {
  const words = given.flatMap(({ condition, award }) => (condition.kind === 'word' ? [{ word: condition.word, award }] : []))
  const worth = words.map(({ award }) => pointsOf(award, full ?? HUNDRED))
  const descending = worth.every((points, at) => at === 0 || points.lt(worth[at - 1] ?? points))
  if (words.length < given.length || words.length < 2 || !descending) return null
  return { ...SAYS_NOTHING, full: allInPoints(words) ? (worth[0] ?? full) : full, method: { kind: 'words', words } }
}

/** Points for ranges of one figure; one range alone leaves open what the other values earn. */
function bandsOf(given: readonly Given[], full: Decimal | null): Standard | null {
  const ranges = given.flatMap(({ condition, award }) => (condition.kind === 'range' ? [{ condition, award }] : []))
  const units = new Set(ranges.map(({ condition }) => condition.unit).filter((unit) => unit !== ''))
  const subjects = new Set(ranges.map(({ condition }) => subjectOf(condition)).filter((subject) => subject !== ''))
  if (ranges.length < given.length || ranges.length < 2 || units.size > 1 || subjects.size > 1) return null
  const bands: Band[] = ranges.map(({ condition: { low, high }, award }) => ({
    ...(low && { low }),
    ...(high && { high }),
    award,
  }))
  const best = Decimal.max(...bands.map(({ award }) => pointsOf(award, full ?? ZERO)))
  if (full && best.gt(full)) return null
  return {
    ...SAYS_NOTHING,
    full: full ?? (allInPoints(bands) ? best : null),
    method: { kind: 'bands', unit: [...units][0] ?? '', bands },
  }
}

function allInPoints(entries: readonly { readonly award: Award }[]): boolean {
  return entries.every(({ award }) => 'points' in award)
}
