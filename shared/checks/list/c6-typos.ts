import { latestFor } from '../../base/latest.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { SectionProse } from '../prose/prose.ts'
import { MOST_PLACES, spanPlace } from '../text/text-span.ts'
import { type TypedCell, cellGroups } from '../text/typed-cells.ts'
import { findConfusions } from '../typos/confusions.ts'
import { findDoubledWords } from '../typos/doubled-words.ts'
import { findRareSpellings } from '../typos/rare-spellings.ts'

const sentences = {
  slip: {
    severity: 'warning',
    zh: '“{wrong}”是错别字，应为“{right}”（共{count}处）。',
    en: '"{wrong}" is misspelt; it should be "{right}" ({count} times).',
  },
  old: {
    severity: 'style',
    zh: '“{wrong}”宜写作“{right}”（共{count}处）。',
    en: '"{wrong}" is better written "{right}" ({count} times).',
  },
  vocabulary: {
    severity: 'warning',
    zh: '“{wrong}”只出现一次，别处多次写作“{right}”，字形相近，多半是错别字，请核对。',
    en: '"{wrong}" stands here once and "{right}", which looks alike, again and again; it is probably a misspelling.',
  },
  doubled: {
    severity: 'warning',
    zh: '“{word}”连写了两遍，请删去一个。',
    en: '"{word}" stands there twice in a row; take one out.',
  },
  until: {
    severity: 'style',
    zh: '“{wrong}”后面是时间，应为“{right}”（“截止”后面不带时间，“截至”后面带时间，共{count}处）。',
    en: '"{wrong}" is followed by a date and should be "{right}" ({count} times).',
  },
} as const satisfies Sentences

const say = speaker('C6', sentences)

/** C6: misspelt words of a maintained list, rare spellings of what the report writes often otherwise, words typed twice. */
export const typos: Check = { code: 'C6', sentences, run: checkTypos }

/** Most cells of a table are figures. */
const HOLDS_WORDS = /\p{Script=Han}{2}/u

interface Text {
  readonly text: string
  readonly placeOf: (start: number, end: number) => Place
}

/** A section or the cells of a row, with what stands in it whatever stands elsewhere. */
interface Piece {
  readonly texts: readonly Text[]
  readonly words: readonly Word[]
  readonly doubled: readonly Doubled[]
}

function checkTypos({ content, prose }: CheckInput): Finding[] {
  const pieces = [...prose.sections.map(readSection), ...content.tables.flatMap(cellGroups).map((group) => readCells(group))]
  const texts = pieces.flatMap((piece) => piece.texts)
  return [
    ...sayWords(pieces.flatMap(({ words }) => words)),
    ...sayRare(texts),
    ...pieces
      .flatMap(({ doubled }) => doubled)
      .slice(0, MOST_PLACES)
      .map(({ word, place }) => say('doubled', { word }, [place()])),
  ]
}

// A keystroke changes one section or one row.
const readSection = latestFor((section: SectionProse): Piece => {
  const placeOf = (paragraph: number) => (start: number, end: number) => spanPlace({ section, paragraph, start, end })
  return pieceOf(section.paragraphs.map((text, paragraph) => ({ text, placeOf: placeOf(paragraph) })))
})

const readCells = latestFor((group: readonly TypedCell[]): Piece => {
  const cells = group.filter(({ text }) => HOLDS_WORDS.test(text))
  return pieceOf(cells.map(({ text, place }) => ({ text, placeOf: () => place })))
})

function pieceOf(texts: readonly Text[]): Piece {
  return { texts, words: texts.flatMap(wordsIn), doubled: texts.flatMap(doubledIn) }
}

interface Doubled {
  readonly word: string
  readonly place: () => Place
}

function doubledIn({ text, placeOf }: Text): Doubled[] {
  return findDoubledWords(text).map(({ start, end, word }) => ({ word, place: () => placeOf(start, end) }))
}

interface Word {
  readonly kind: 'slip' | 'old' | 'until'
  readonly wrong: string
  readonly right: string
  readonly place: () => Place
}

/** 截止 in front of a date. What is open until a date (报名, 申报) is truly 截止. */
const UNTIL =
  /(?<!报名|申报|受理|投标|征集|申请|报送|提交)截止(?:到|至)?(?=\s*(?:\d{2,4}\s*年|\d{1,2}\s*月|目前|当前|今年|上年|本年|年末|年底))/g

function wordsIn({ text, placeOf }: Text): Word[] {
  return [
    ...findConfusions(text).map(({ confusion: { kind, wrong, right }, start }) => ({
      kind,
      wrong,
      right,
      place: () => placeOf(start, start + wrong.length),
    })),
    ...[...text.matchAll(UNTIL)].map(({ index, 0: wrong }) => ({
      kind: 'until' as const,
      wrong,
      right: '截至',
      place: () => placeOf(index, index + wrong.length),
    })),
  ]
}

function sayWords(words: readonly Word[]): Finding[] {
  const groups = new Map<string, Word[]>()
  for (const word of words) {
    const same = groups.get(word.wrong)
    if (same) same.push(word)
    else groups.set(word.wrong, [word])
  }
  return [...groups.values()].slice(0, MOST_WORDS).flatMap((found) => {
    const [first] = found
    if (!first) return []
    const params = { wrong: first.wrong, right: first.right, count: String(found.length) }
    return [say(first.kind, params, unique(found.slice(0, MOST_PLACES).map(({ place }) => place())))]
  })
}

/** A report with more different slips was scanned; the first ones say so. */
const MOST_WORDS = 40

function sayRare(texts: readonly Text[]): Finding[] {
  const found = findRareSpellings(texts.map(({ text }) => text))
  return found.slice(0, MOST_PLACES).flatMap(({ text, start, wrong, right }) => {
    const place = texts[text]?.placeOf(start, start + wrong.length)
    return place && findConfusions(wrong).length === 0 ? [say('vocabulary', { wrong, right }, [place])] : []
  })
}

function unique(places: readonly Place[]): Place[] {
  return places.filter((place, at) => places.findIndex((one) => JSON.stringify(one) === JSON.stringify(place)) === at)
}
