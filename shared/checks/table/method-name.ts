import { isBlank } from '../../scoring/fold-text.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { compact, foldProse } from '../prose/fold-prose.ts'
import { type RowReading, indicatorName } from '../row-reading.ts'

/** What D6 says of a 评分标准 that was taken over from another indicator. */
export const METHOD_SENTENCES = {
  method: {
    severity: 'warning',
    zh: '指标叫“{right}”，评分标准里写的却是“{wrong}”，请统一。',
    en: 'The indicator is called "{right}", but its standard for points says "{wrong}": make them agree.',
  },
} as const satisfies Sentences

const say = speaker('D6', METHOD_SENTENCES)

/** So much of a name stands in front of and behind the words that differ, or it is no name of this indicator. */
const SHORTEST_HEAD = 5
const SHORTEST_TAIL = 2
const LONGEST_GAP = 12

/** A standard names its own indicator: begins and ends like its name, without other words in the middle. */
export function checkMethodName({ table, row, name }: RowReading): Finding[] {
  const own = compact(foldProse(indicatorName(row)))
  const method = compact(foldProse(row.method ?? ''))
  if (isBlank(method) || own.length > LONGEST_NAME || method.includes(own)) return []
  const wrong = otherName(own, method)
  if (wrong === null) return []
  return [say('method', { right: name, wrong }, [indicatorPlace(table, row, 'method'), indicatorPlace(table, row, 'level3')])]
}

const LONGEST_NAME = 60

function otherName(own: string, method: string): string | null {
  const start = method.indexOf(own.slice(0, SHORTEST_HEAD))
  const tail = own.slice(-SHORTEST_TAIL)
  if (own.length < SHORTEST_HEAD + SHORTEST_TAIL || start < 0) return null
  let head = SHORTEST_HEAD
  while (head < own.length && own.charAt(head) === method.charAt(start + head)) head++
  const end = method.indexOf(tail, start + head)
  if (end < 0 || end > start + head + LONGEST_GAP) return null
  const [is, meant] = [method.slice(start + head, end), own.slice(head, own.length - SHORTEST_TAIL)]
  // Left out or put in, but nothing replaced.
  if (isPartOf(is, meant) || isPartOf(meant, is) || /[,，。;；:]/.test(is)) return null
  return method.slice(start, end + SHORTEST_TAIL)
}

/** Whether all signs of the one stand in the other, in their order. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0
  for (const sign of whole) if (sign === part.charAt(at)) at++
  return at >= part.length
}
