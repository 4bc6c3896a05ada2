import { parseDecimal } from '../base/decimal.ts'
import type { Language } from '../base/language.ts'
import type { ExecutionScore, Grade, IndicatorScore, TotalScore } from './score-sheet.ts'

/** What each rule asks for, as the first words of an English sentence. */
const RULES: Readonly<Record<string, string>> = {
  'execution-rate': 'Execution of the budget',
  'at-least': 'At least the target',
  'at-most': 'At most the target',
  equal: 'Exactly the target',
  range: 'Within the range of the target',
  'before-date': 'By the date of the target',
  qualitative: 'A target in words',
  none: 'No target that can be read',
  steps: 'Points by steps',
  bands: 'Points by bands',
  coefficient: 'Points by coefficient',
}

const GRADES: Readonly<Record<Grade, string>> = { 优: 'Excellent', 良: 'Good', 中: 'Fair', 差: 'Poor' }

/**
 * How the points of a row came about, in one sentence. The arithmetic with its words is told in Chinese only; in
 * English the rule, what it gives and what the unit gave itself.
 */
export function describeScore(score: ExecutionScore | IndicatorScore, language: Language): string {
  if (language === 'zh') return score.because
  const { computed, given, weight } = score
  const rule = RULES[score.rule] ?? RULES['none']
  const rate = 'rate' in score && score.rate !== null ? ` (${score.rate}%)` : ''
  const byRules = computed === null ? 'cannot be computed' : `${computed} of ${weight} by the rules`
  const counts = given === null ? (computed === null ? '; not scored yet' : '') : ownScore(given, computed)
  return `${rule}${rate}: ${byRules}${counts}.`
}

/** Why the total is not the sum of its rows; "" where it is. */
export function describeTotal({ because, score }: TotalScore, rate: string | null, language: Language): string {
  if (because === undefined || language === 'zh') return because ?? ''
  return `With ${rate ?? '—'}% of the budget spent the rules hold the total down to ${score}.`
}

/** The grade as it is read; the form prints the Chinese word. */
export function gradeName(grade: Grade, language: Language): string {
  return language === 'zh' ? grade : GRADES[grade]
}

function ownScore(given: string, computed: string | null): string {
  const [own, byRules] = [parseDecimal(given), parseDecimal(computed ?? '')]
  return own !== null && byRules !== null && own.eq(byRules) ? '' : `; the unit's own ${given} counts`
}
