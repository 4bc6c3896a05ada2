import { type Deadline, readDeadline } from './date.ts'
import { foldText, isBlank } from './fold-text.ts'
import { type Quantity, readQuantity } from './quantity.ts'

/** Which way a figure must go (指标性质). */
export type Direction = 'at-least' | 'at-most' | 'equal'

/** What a 年度指标值 asks for, as far as it can be told without guessing. */
export type Target =
  | { readonly kind: 'blank' }
  | { readonly kind: 'bound'; readonly direction: Direction; readonly signed: boolean; readonly quantity: Quantity }
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
  /** "年底完成": due some time, but on no written date. */
  | { readonly kind: 'undated' }
  /** "90%-95%" */
  | { readonly kind: 'range' }
  /** No figure at all: 优, 有效, 合格. */
  | { readonly kind: 'words' }
  | { readonly kind: 'unclear' }

const AT_LEAST = '≥|>|大于或?等于|不(?:得|能)?(?:少|低|小)于|不(?:得|能)?短于|至少|最少|最低|大于|高于|多于|超过|达到'
const AT_MOST = '≤|<|小于或?等于|不(?:得|能)?(?:超过|高于|大于|多于|超出)|至多|最多|最高|小于|低于|少于|控制在'
const EQUAL = '=|等于'
const BOUND = new RegExp(
  `^(?:(${AT_LEAST})|(${AT_MOST})|(${EQUAL}))?(.+?)(?:\\(含\\)|及|含)?(?:(以上)|(以下|以内|之内|内))?(?:完成|办结)?$`,
)
const RANGE = /^\D{0,4}\d[\d.,]*[^\d\s]{0,6}?(?:[-~—–至到]+)\d[\d.,]*[^\d\s]{0,12}$/

/**
 * Reads a target as offices write it: "≥95%", "≧ 95 %", "95%以上", "不少于5次", "≤12.5万元", "100%", "0起",
 * "2022年12月底前", "优". Total: any text has an answer.
 */
export function readTarget(text: string): Target {
  if (isBlank(text)) return { kind: 'blank' }
  const folded = foldText(text)
  const deadline = readDeadline(folded)
  if (deadline) return deadline === 'undated' ? { kind: 'undated' } : { kind: 'deadline', deadline }
  if (!/\d/.test(folded)) return { kind: 'words' }
  return readBound(folded) ?? (RANGE.test(folded) ? { kind: 'range' } : { kind: 'unclear' })
}

function readBound(folded: string): Target | null {
  const [, least, most, equal, figure = '', above, below] = BOUND.exec(folded) ?? []
  const quantity = readQuantity(figure)
  if (!quantity) return null
  const prefix = directionOf(least, most, equal)
  const suffix = directionOf(above, below, undefined)
  if (prefix && suffix && prefix !== suffix) return null
  const direction = prefix ?? suffix
  return { kind: 'bound', direction: direction ?? 'equal', signed: direction !== null, quantity }
}

function directionOf(least: string | undefined, most: string | undefined, equal: string | undefined): Direction | null {
  if (least !== undefined) return 'at-least'
  if (most !== undefined) return 'at-most'
  return equal === undefined ? null : 'equal'
}
