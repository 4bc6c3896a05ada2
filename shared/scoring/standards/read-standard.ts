import { Decimal, parseDecimal } from '../../base/decimal.ts'
import { foldText } from '../fold-text.ts'
import { ALL_OR_NOTHING, BY_SIGN, type Method } from '../kinds/method.ts'
import { SATISFACTION } from '../kinds/satisfaction.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Clause, readClause } from './clause.ts'
import { composeStandard } from './compose-standard.ts'
import { SAYS_NOTHING, type Standard } from './standard.ts'

/**
 * Reads a method cell. Every clause must be understood: a rule that is half understood gives wrong points.
 * @param column what a bare figure in it means.
 * @param names of figures that the row's formula asks for: "编制数：143" is one of them, "5" alone is not.
 * @returns null where any part of it is not certain.
 */
export function readStandard(text: string, column: RuleSet['column'], names: ReadonlySet<string>): Standard | null {
  if (text.length > LONGEST) return null
  const parts = clausesOf(text)
  const [only] = parts
  const short = parts.length === 1 && only !== undefined ? readShort(only, column) : null
  if (short) return short
  const inputs = new Map<string, Decimal>()
  const clauses: Clause[] = []
  for (const part of parts) {
    const input = readInput(part, names)
    if (input && inputs.has(input.name)) return null
    if (input) inputs.set(input.name, input.value)
    const clause = input ? null : readClause(part)
    if (clause) clauses.push(clause)
    if (!input && !clause) return null
  }
  const standard = composeStandard(clauses)
  return standard && { ...standard, inputs }
}

const LONGEST = 400

/** The clauses of a rule, folded. A comma inside of a number does not end one, nor does the one before 扣 or 按. */
function clausesOf(text: string): string[] {
  return text
    .split(/[;；。\n]|(?<!\d)\.(?!\d)/)
    .flatMap((sentence) => foldText(sentence).split(/,(?!扣\d|按|\d{3}(?!\d))/))
    .map((clause) => clause.replace(LEAD, '').replace(/[,、“”"'\s]/g, ''))
    .filter((clause) => clause !== '')
}

/** Labels and numbers in front of a clause: "评分标准：", "(1)", "①". */
const LEAD = /^(?:(?:评分|评价|计分|扣分|赋分)(?:标准|办法|方法|规则):)?(?:(?:\(?[1-9]\)|[①-⑨]|[1-9][.、])(?!\d))?/

/** The words that forms and 财预〔2021〕101号 have for whole ways of scoring. */
const NAMES: readonly (readonly [RegExp, Method])[] = [
  [/^直接赋分法?$/, ALL_OR_NOTHING],
  [/^(?:完成)?比例赋分法?$|^定量(?:指标)?$/, BY_SIGN],
  [/^满意度赋分法?$/, SATISFACTION],
  [/^(?:评判等级|分级)(?:赋分|评分)法?$|^定性(?:指标)?$/, { kind: 'tiers' }],
]

const COEFFICIENT = /^得分系数(?:为)?(\d+(?:\.\d+)?)(%?)$/
const DEDUCTION = /^扣(?:分)?(\d+(?:\.\d+)?)分?$/
const BARE = /^(\d+(?:\.\d+)?)(%|分)?$/

/** A cell that is one word or one figure. */
function readShort(clause: string, column: RuleSet['column']): Standard | null {
  const text = clause.replaceAll(':', '')
  const method = NAMES.find(([pattern]) => pattern.test(text))?.[1]
  if (method) return { ...SAYS_NOTHING, method }
  const bare = BARE.exec(text)
  const [, coefficient, percent] = COEFFICIENT.exec(text) ?? (column === 'coefficient' ? bare : null) ?? []
  if (coefficient !== undefined && percent !== '分') return coefficientOf(coefficient, percent === '%')
  const [, points, unit] = DEDUCTION.exec(text) ?? (column === 'deduction' ? bare : null) ?? []
  return points === undefined || unit === '%' ? null : { ...SAYS_NOTHING, deduction: new Decimal(points) }
}

/** 100, 100% and 1 are the same; what would be more than all is not, and between 1 and 10 nobody can tell. */
function coefficientOf(written: string, isPercent: boolean): Standard | null {
  const value = new Decimal(written)
  const percent = isPercent || value.gt(10) ? value : value.times(100)
  return percent.gt(100) ? null : { ...SAYS_NOTHING, method: { kind: 'coefficient', percent: percent.toFixed() } }
}

const INPUT = /^(\D+?)(?:=|:|为|是)?(-?\d+(?:\.\d+)?)(?:万元|元|人|名|个|㎡|平方米)?$/

function readInput(clause: string, names: ReadonlySet<string>): { name: string; value: Decimal } | null {
  const [, name = '', digits = ''] = INPUT.exec(clause) ?? []
  const value = parseDecimal(digits)
  return value && names.has(name) ? { name, value } : null
}
