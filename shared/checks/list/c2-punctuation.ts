import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { Prose, SectionProse } from '../prose/prose.ts'
import { findMixedWidths } from '../text/mixed-widths.ts'
import { MOST_PLACES, type TextSpan, spanPlace, spanPlaces, spanText } from '../text/text-span.ts'
import { type Unpaired, findUnpaired } from '../text/unpaired.ts'

const sentences = {
  unclosed: {
    severity: 'warning',
    zh: '“{near}”处的“{sign}”没有后一半，请补上或删去。',
    en: 'The sign "{sign}" in "{near}" is never closed. Close it or take it out.',
  },
  unopened: {
    severity: 'warning',
    zh: '“{near}”处的“{sign}”没有前一半，请补上或删去。',
    en: 'The sign "{sign}" in "{near}" closes nothing. Open it or take it out.',
  },
  crossed: {
    severity: 'warning',
    zh: '“{words}”以“{sign}”开头、以“{other}”结尾，两个符号不配对，请改成一对。',
    en: '"{words}" opens with "{sign}" and closes with "{other}"; use one pair.',
  },
  turned: {
    severity: 'style',
    zh: '引号“{words}”的方向不对，前面应为上引号，后面应为下引号。',
    en: 'The quotation marks of {words} point the wrong way: one opens, the other closes.',
  },
  straight: {
    severity: 'warning',
    zh: '这一段的直引号（"）是单数，有一处没有配对：“{near}”，请核对。',
    en: 'This paragraph has an odd number of straight quotation marks; one of them has no partner: "{near}".',
  },
  doubled: {
    severity: 'style',
    zh: '标点“{signs}”连用，请留一个（“{near}”）。',
    en: 'Two punctuation marks "{signs}" follow each other ("{near}"); keep one.',
  },
  mixed: {
    severity: 'style',
    zh: '同一份报告里“{full}”和半角“{half}”混用（半角{count}处），公文用全角，请统一为“{full}”。',
    en: 'The report writes both "{full}" and half-width "{half}" ({count} times); official documents use "{full}" throughout.',
  },
} as const satisfies Sentences

const say = speaker('C2', sentences)

/** C2: brackets and quotation marks in pairs, no two punctuation marks in a row, one width for each sign. */
export const punctuation: Check = { code: 'C2', sentences, run: checkPunctuation }

function checkPunctuation({ prose }: CheckInput): Finding[] {
  return [...checkPairs(prose), ...checkStraightQuotes(prose), ...checkDoubled(prose), ...checkWidths(prose)]
}

function checkPairs({ sections }: Prose): Finding[] {
  return sections.flatMap(findUnpaired).slice(0, MOST_PLACES).map(sayUnpaired)
}

function sayUnpaired({ kind, span, sign, other = '' }: Unpaired): Finding {
  return say(kind, { sign, other, words: spanText(span), near: nearby(span) }, [spanPlace(span)])
}

/** An odd number in a paragraph; 5" and 3'2" are measures. */
function checkStraightQuotes({ sections }: Prose): Finding[] {
  const odd = sections.flatMap((section) =>
    section.paragraphs.flatMap((text, paragraph): TextSpan[] => {
      const quotes = [...text.matchAll(/["＂]/g)].map(({ index }) => index)
      const last = quotes.at(-1)
      if (quotes.length % 2 === 0 || last === undefined || /\d["＂]/.test(text)) return []
      return [{ section, paragraph, start: last, end: last + 1 }]
    }),
  )
  return odd.slice(0, MOST_PLACES).map((span) => say('straight', { near: nearby(span) }, [spanPlace(span)]))
}

const DOUBLED = /(?:[，,、；;：:][，,、；;：:。]|。[，,、；;：:。]|[！？][。，；])[，,、；;：:。]*/g

function checkDoubled({ sections }: Prose): Finding[] {
  const spans = sections.flatMap((section) => matches(section, DOUBLED).filter((span) => !isOmission(span)))
  return spans
    .slice(0, MOST_PLACES)
    .map((span) => say('doubled', { signs: spanText(span), near: nearby(span) }, [spanPlace(span)]))
}

/** 。。。 typed for ……, and what stands inside a number, which is for those who read figures. */
function isOmission(span: TextSpan): boolean {
  const text = span.section.paragraphs[span.paragraph] ?? ''
  const isInNumber = /\d/.test(text.charAt(span.start - 1)) && /\d/.test(text.charAt(span.end))
  return isInNumber || /^。{3,}$/.test(spanText(span))
}

function checkWidths({ sections }: Prose): Finding[] {
  return findMixedWidths(sections).map(({ half, full, spans }) =>
    say('mixed', { half, full, count: String(spans.length) }, spanPlaces(spans)),
  )
}

function matches(section: SectionProse, pattern: RegExp): TextSpan[] {
  return section.paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(pattern)].map((match) => ({
      section,
      paragraph,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

/** A few words on both sides, as a sentence shows them. */
function nearby({ section, paragraph, start, end }: TextSpan): string {
  const text = section.paragraphs[paragraph] ?? ''
  return text.slice(Math.max(0, start - 8), end + 8).replace(/\s/g, '')
}
