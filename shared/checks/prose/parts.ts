import type { ReportContent } from '../../report/content.ts'
import { foldProse } from './fold-prose.ts'
import type { Prose } from './prose.ts'

/**
 * A stretch of the narrative under one heading. Reports in another outline than the form's are kept in one section
 * with their own headings among its paragraphs, or even without a break in front of them.
 */
export interface Part {
  readonly section: string
  /** "一、" of the section, or of the heading in the text; "" when it has none. */
  readonly number: string
  readonly title: string
  /** As it stands in the report, without the heading. */
  readonly text: string
}

const NUMBER = /^\s*([一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])\s*/
/** Headings that reports have in the middle of a paragraph when their line breaks were lost. */
const WORDS =
  '存在的?(?:主要|突出)?问题(?:(?:及|和|与)(?:原因分析|改进措施|整改措施|建议|原因))?|(?:几点|有关|相关|意见和|意见及)?建议|其[他它]需要说明的(?:问题|情况|事项)'
const LOST_BREAK = new RegExp(`(?=[一二三四五六七八九十]{1,2}、(?:${WORDS}))`)
const KNOWN = new RegExp(`^(?:${WORDS})`)
/** A line that is longer is a sentence and no heading. */
const LONGEST_HEADING = 24

export function partsOf({ sections }: ReportContent, prose: Prose): Part[] {
  return prose.sections.flatMap(({ id, paragraphs }) => {
    const section = sections.find((one) => one.id === id)
    const parts: { number: string; title: string; texts: string[] }[] = [
      { number: section?.number.trim() ?? '', title: section?.title ?? '', texts: [] },
    ]
    for (const piece of paragraphs.flatMap((paragraph) => paragraph.split(LOST_BREAK))) {
      const heading = headingOf(piece)
      if (heading) parts.push({ ...heading, texts: heading.rest === '' ? [] : [heading.rest] })
      else parts.at(-1)?.texts.push(piece)
    }
    return parts.map(({ number, title, texts }) => ({ section: id, number, title, text: texts.join('\n').trim() }))
  })
}

function headingOf(piece: string): { number: string; title: string; rest: string } | null {
  const [whole, number = ''] = NUMBER.exec(piece) ?? []
  if (whole === undefined) return null
  const words = piece.slice(whole.length)
  const known = KNOWN.exec(words)?.[0]
  if (known !== undefined) return { number, title: known, rest: words.slice(known.length).replace(/^[\s:：。]+/, '') }
  const isHeading = words.length <= LONGEST_HEADING && !/[。;!?]/.test(foldProse(words))
  return isHeading ? { number, title: words.trim(), rest: '' } : null
}
