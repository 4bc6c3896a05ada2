import { latestFor } from '../../base/latest.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { SectionProse } from '../prose/prose.ts'
import { type DocumentNumber, findDocumentNumbers, officialForm } from '../text/document-numbers.ts'
import { MOST_PLACES, type TextSpan, spanPlace, spanPlaces, spanText } from '../text/text-span.ts'

const sentences = {
  number: {
    severity: 'warning',
    zh: '文号“{text}”缺序号，请查原文补全，如“{due}”。',
    en: 'The document number "{text}" has no serial number. Look it up and complete it: "{due}".',
  },
  open: {
    severity: 'warning',
    zh: '文号“{text}”后面缺“号”字，应为“{due}”。',
    en: 'The document number "{text}" is incomplete; it should be "{due}".',
  },
  year: {
    severity: 'warning',
    zh: '文号“{text}”的年份不对，请查原文核对。',
    en: 'The year of the document number "{text}" cannot be right; look it up.',
  },
  style: {
    severity: 'style',
    zh: '文号“{text}”按公文格式写作“{due}”（此类共{count}处）。',
    en: 'In official documents the number "{text}" is written "{due}" ({count} such places).',
  },
} as const satisfies Sentences

const say = speaker('C8', sentences)

/** C8: document numbers are complete and written 财预〔2020〕10号 (GB/T 9704-2012, 7.2.5). */
export const documentNumbers: Check = { code: 'C8', sentences, run: checkDocumentNumbers }

interface Found {
  readonly document: DocumentNumber
  readonly span: TextSpan
}

function checkDocumentNumbers({ content, prose }: CheckInput): Finding[] {
  const all = prose.sections.flatMap(documentsIn)
  const wrong = new Map<Found, 'number' | 'open' | 'year'>()
  for (const found of all) {
    const kind = whatIsWrong(found.document, content.year)
    if (kind) wrong.set(found, kind)
  }
  const told = [...wrong].slice(0, MOST_PLACES).map(([found, kind]) => say(kind, paramsOf(found), [spanPlace(found.span)]))
  const plain = all.filter((found) => !wrong.has(found) && isOddlyWritten(found))
  const [first] = plain
  if (!first) return told
  const params = { ...paramsOf(first), count: String(plain.length) }
  return [...told, say('style', params, spanPlaces(plain.map(({ span }) => span)))]
}

const documentsIn = latestFor((section: SectionProse): readonly Found[] =>
  section.paragraphs.flatMap((text, paragraph) =>
    findDocumentNumbers(text).map((document) => ({
      document,
      span: { section, paragraph, start: document.start, end: document.end },
    })),
  ),
)

function paramsOf({ document, span }: Found): Record<string, string> {
  return { text: spanText(span), due: officialForm(document) }
}

const EARLIEST = 1949
const LATEST = 2100

function whatIsWrong({ number, isClosed, year }: DocumentNumber, reportYear: number): 'number' | 'open' | 'year' | null {
  if (number.replace('第', '').trim() === '') return 'number'
  const [digits = ''] = /^\d+/.exec(year) ?? []
  // A report on one year is written in the next; documents of later years are not yet there.
  const latest = reportYear > 0 ? reportYear + 2 : LATEST
  if (digits.length === 3 || (digits.length === 4 && (Number(digits) < EARLIEST || Number(digits) > latest))) return 'year'
  return isClosed ? null : 'open'
}

function isOddlyWritten({ document, span }: Found): boolean {
  return spanText(span) !== officialForm(document)
}
