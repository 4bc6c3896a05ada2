import { CHANGE, DONE, type Direction, EACH, FILLER, NO_LABEL, leaningAtEnd, signAtEnd, wordsAfter } from './cell-words.ts'
import { isCounter } from './counter.ts'
import { type Unclear, unclear } from './doubt.ts'
import { VAGUE, withDigits } from './tidy-cell.ts'

export type Change = 'up' | 'down'

/** What stands around the one number of a cell. */
export interface Sides {
  readonly kind: 'sides'
  readonly negative: boolean
  readonly unit: string
  readonly direction: Direction | null
  readonly label: string
  readonly change: Change | null
}

interface Lead {
  readonly rest: string
  readonly negative: boolean
  readonly signs: readonly Direction[]
  readonly leaning: Direction | null
}

export function readSides(before: string, after: string): Sides | Unclear {
  const lead = readLead(before)
  const tail = readTail(after)
  if (/[≥≤<>=]/.test(tail.rest)) return unclear('sign-last')
  const strict = new Set([...lead.signs, ...tail.signs])
  if (strict.size > 1) return unclear('signs')
  const direction = [...strict][0] ?? lead.leaning
  const change = CHANGE.exec(lead.rest)
  const named = change ? lead.rest.slice(0, change.index) : lead.rest
  const { label, unit } = withEach(named, tail.rest)
  const doubt = doubtIn(label)
  if (doubt) return doubt
  const sides = { kind: 'sides', negative: lead.negative, direction, change: change && (change[1] ? 'up' : 'down') } as const
  // Forms with columns of their own for sign and unit come out as "人次 ≥ 735" or "次≥6次".
  if (isCounter(label) && (unit === '' || unit === label)) return { ...sides, unit: label, label: '' }
  return { ...sides, unit, label }
}

/** Takes signs and fillers off the end of what stands before the number, until a label or nothing is left. */
function readLead(before: string): Lead {
  const negative = /(?:^|[≥≤<>=:：])-$/.test(before)
  let rest = negative ? before.slice(0, -1) : before.replace(/(?:^|[≥≤<>=:：])\+$/, (found) => found.slice(0, -1))
  const signs: Direction[] = []
  let leaning: Direction | null = null
  for (;;) {
    const sign = signAtEnd(rest)
    const leans = sign ? null : leaningAtEnd(rest)
    const filler = sign || leans ? null : FILLER.exec(rest)
    if (sign) signs.push(sign.direction)
    leaning ??= leans?.direction ?? null
    const length = sign?.length ?? leans?.length ?? filler?.[0].length ?? 0
    if (length === 0) return { rest, negative, signs, leaning }
    rest = rest.slice(0, -length)
  }
}

function readTail(after: string): { readonly rest: string; readonly signs: readonly Direction[] } {
  let rest = after
  for (let done = DONE.exec(rest); done && rest !== ''; done = DONE.exec(rest)) rest = rest.slice(0, done.index)
  const words = wordsAfter(rest)
  return words ? { rest: rest.slice(0, -words.length), signs: [words.direction] } : { rest, signs: [] }
}

/** "每人1000元" and "人均1000元" are 1000元/人. */
function withEach(named: string, unit: string): { readonly label: string; readonly unit: string } {
  let [label, whole] = [named, unit]
  for (let each = EACH.exec(label); each; each = EACH.exec(label)) {
    const of = each[1] ?? each[2] ?? ''
    label = label.slice(0, each.index) + label.slice(each.index + each[0].length)
    if (of !== '年') whole += `/${of}`
  }
  return { label, unit: whole }
}

/** Letters come in names such as GDP; smaller ones are what a scanner made of a sign. */
const LABEL = /^(?:[\p{Script=Han}%‰"“”'()、:]|[A-Z]{2,6})*$/u

function doubtIn(label: string): Unclear | null {
  const vague = VAGUE.exec(label)
  if (vague) return unclear('vague', vague[0])
  if (label.length > 24 || NO_LABEL.test(label) || !LABEL.test(label)) return unclear('other')
  const digits = /\d+/.exec(withDigits(label))
  return digits ? unclear('several', digits[0]) : null
}
