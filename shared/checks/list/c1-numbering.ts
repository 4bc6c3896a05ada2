import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type ListNumber, type ListStyle, listNumbers } from '../text/list-number.ts'
import { type SequenceSlip, findSequenceSlips } from '../text/list-sequence.ts'
import { MOST_PLACES, spanPlace, spanPlaces } from '../text/text-span.ts'

const sentences = {
  gap: {
    severity: 'warning',
    zh: '序号“{previous}”后面是“{number}”，缺“{due}”，请核对是漏了一项还是编错了号。',
    en: 'Number "{previous}" is followed by "{number}"; "{due}" is missing. Either an item was lost or the number is wrong.',
  },
  repeated: {
    severity: 'warning',
    zh: '序号“{number}”用了两次，后一个应为“{due}”，请重新编号。',
    en: 'Number "{number}" is used twice; the second one should be "{due}".',
  },
  order: {
    severity: 'warning',
    zh: '序号“{number}”排在“{previous}”后面，应为“{due}”，请核对顺序。',
    en: 'Number "{number}" stands behind "{previous}"; it should be "{due}".',
  },
  start: {
    severity: 'warning',
    zh: '序号从“{number}”开始，前面没有“{due}”，请核对是漏了一项还是编错了号。',
    en: 'The numbers begin with "{number}" and there is no "{due}". Either an item was lost or the number is wrong.',
  },
  mark: {
    severity: 'style',
    zh: '序号“{number}”按公文格式写作“{due}”（共{count}处）。',
    en: 'In official documents the number "{number}" is written "{due}" ({count} times).',
  },
} as const satisfies Sentences

const say = speaker('C1', sentences)

/** C1: typed numbers go 1, 2, 3 in the styles 一、（一）1.（1） of GB/T 9704. Headings are the template's and not judged. */
export const numbering: Check = { code: 'C1', sentences, run: checkNumbering }

function checkNumbering({ content, prose }: CheckInput): Finding[] {
  const lists = prose.sections.map(listNumbers)
  const slips = prose.sections.flatMap(({ paragraphs }, at) => {
    const heading = content.sections[at]?.number ?? ''
    return findSequenceSlips(lists[at] ?? [], paragraphs.join('\n'), (style) => isContinued(style, heading))
  })
  return [...slips.slice(0, MOST_PLACES).map(sayListed), ...sayMarks(lists.flat())]
}

/** Headings that the template does not know stay text in the section above them, and go on with numbers of their own. */
function isContinued(style: ListStyle, heading: string): boolean {
  return style === 'chinese' || style === 'chinese-bracketed' || (style === 'arabic' && /^\d/.test(heading))
}

function sayListed({ kind, number, previous, due }: SequenceSlip): Finding {
  const params = { number: number.mark, due, ...(previous && { previous: previous.mark }) }
  const places = previous ? spanPlaces([previous.span, number.span]) : [spanPlace(number.span)]
  return say(kind, params, places)
}

/** One remark for each wrong mark of a report, however often it stands there. */
function sayMarks(numbers: readonly ListNumber[]): Finding[] {
  const wrong = new Map<string, ListNumber[]>()
  for (const number of numbers) {
    const due = rightMark(number)
    if (due === number.mark) continue
    const kind = `${number.style}${number.separator}`
    const found = wrong.get(kind)
    if (found) found.push(number)
    else wrong.set(kind, [number])
  }
  return [...wrong.values()].flatMap((found) => {
    const [first] = found
    if (!first) return []
    const params = { number: first.mark, due: rightMark(first), count: String(found.length) }
    return [say('mark', params, spanPlaces(found.map(({ span }) => span)))]
  })
}

/** 一、 with a comma, 1. with a point, brackets with nothing behind them. */
function rightMark({ style, separator, mark }: ListNumber): string {
  if (separator === '') return mark
  const bare = mark.slice(0, -separator.length)
  if (style === 'chinese') return `${bare}、`
  if (style === 'arabic') return separator === '、' ? `${bare}.` : mark
  return bare
}
