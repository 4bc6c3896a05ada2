import type { Edge } from '../kinds/method.ts'

/** When points are given: a range of actual values, a word, or "the target is met". */
export type Condition = { readonly kind: 'target' } | { readonly kind: 'word'; readonly word: string } | RangeCondition

export interface RangeCondition {
  readonly kind: 'range'
  readonly low?: Edge
  readonly high?: Edge
  readonly unit: string
  readonly written: string
}

const FIGURE = String.raw`(\d+(?:\.\d+)?)(%|‰|[\p{Script=Han}]{0,4}?)`
const INCLUDED = String.raw`(?:\((不?含)\))?`
/** What is measured, in words; a negation would turn the condition round. */
const SUBJECT = String.raw`(?:(?!.*(?:未|没|非|除|否则|不(?![少低小超高大]|含)))[^\d≥≤<>=]*?)`
const BEFORE: readonly (readonly [sign: string, pattern: string])[] = [
  ['>=', '≥|不(?:低|少|小)于|大于或?等于|达到|达'],
  ['<=', '≤|不(?:高|大|多)于|不超过|小于或?等于|控制在'],
  ['>', '>|大于|高于|超过|超出'],
  ['<', '<|小于|低于|少于|不足'],
  ['=', '=|等于|为'],
]
const SIGN = BEFORE.map(([, pattern]) => `(${pattern})`).join('|')
const SINGLE = new RegExp(`^${SUBJECT}(?:${SIGN})?${FIGURE}${INCLUDED}(?:(以上)|(以下|以内))?${INCLUDED}(?:的|时|者)?$`, 'u')
const RANGE = new RegExp(
  `^${SUBJECT}(?:在|为|介于)?${FIGURE}${INCLUDED}(?:-|~|—|至|到)${FIGURE}${INCLUDED}(?:之间)?${INCLUDED}(?:的|时|者)?$`,
  'u',
)
const BETWEEN = new RegExp(`^${FIGURE}([≤<])[^\\d≥≤<>=]+([≤<])${FIGURE}(?:的|时|者)?$`, 'u')
const TARGET =
  /^(?:实际)?(?:完成值?)?(?:全部)?(?:完成|达到|达成|达标)(?:或超过)?(?:年度|年初|预期|绩效)*(?:目标|指标|任务|计划|要求)?值?的?$/

/** Reads "≤100%", "10-20%(含)", "80%≤完成率<90%", "数量达9个", "完成值达到指标值". @returns null for anything else. */
export function readCondition(text: string): Condition | null {
  if (TARGET.test(text)) return { kind: 'target' }
  return readBetween(text) ?? readRange(text) ?? readSingle(text)
}

/** 较好, 不合格: what a qualitative result is called. */
export function readWord(text: string): Condition | null {
  const word = /^(?:为|达到)?(\p{Script=Han}{1,5}?)的?$/u.exec(text)?.[1]
  return word === undefined ? null : { kind: 'word', word }
}

/** What a range measures, as far as it says: 满意度 of "满意度≥90%", "" of "80%-90%". */
export function subjectOf({ written }: RangeCondition): string {
  const between = BETWEEN.test(written) ? written.replace(/^[^≤<]*[≤<]|[≤<][^≤<]*$/g, '') : null
  return between ?? written.replace(/[\d≥≤<>=].*$/, '').replace(LEADING_SIGN, '')
}

const LEADING_SIGN = new RegExp(`(?:${BEFORE.map(([, pattern]) => pattern).join('|')}|在|介于)$`)

function readBetween(text: string): Condition | null {
  const [, low, lowUnit = '', lowSign, highSign, high, highUnit = ''] = BETWEEN.exec(text) ?? []
  if (low === undefined || high === undefined) return null
  return {
    kind: 'range',
    low: { value: low, included: lowSign === '≤' },
    high: { value: high, included: highSign === '≤' },
    unit: highUnit || lowUnit,
    written: text,
  }
}

function readRange(text: string): Condition | null {
  const [, low, lowUnit = '', lowMark, high, highUnit = '', highMark, lastMark] = RANGE.exec(text) ?? []
  if (low === undefined || high === undefined) return null
  return {
    kind: 'range',
    low: edge(low, lowMark),
    high: edge(high, highMark ?? lastMark),
    unit: highUnit || lowUnit,
    written: text,
  }
}

function readSingle(text: string): Condition | null {
  const found = SINGLE.exec(text)
  if (!found) return null
  const sign = BEFORE[found.slice(1, 1 + BEFORE.length).findIndex((group) => group !== undefined)]?.[0]
  const [value = '', unit = '', mark, above, below, lastMark] = found.slice(1 + BEFORE.length)
  if ((above !== undefined || below !== undefined) && sign !== undefined) return null
  const of = { kind: 'range', unit, written: text } as const
  if (above !== undefined) return { ...of, low: edge(value, mark ?? lastMark) }
  if (below !== undefined) return { ...of, high: edge(value, mark ?? lastMark) }
  if (sign === '>' || sign === '>=') return { ...of, low: { value, included: sign === '>=' } }
  if (sign === '<' || sign === '<=') return { ...of, high: { value, included: sign === '<=' } }
  return { ...of, low: { value, included: true }, high: { value, included: true } }
}

/** 以上 and a bare hyphen leave open whether the figure itself is meant. */
function edge(value: string, mark: string | undefined): Edge {
  return mark === undefined ? { value } : { value, included: mark === '含' }
}
