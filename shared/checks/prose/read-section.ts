import type { SectionContent } from '../../report/content.ts'
import { type RichNode, plainText } from '../../report/rich-text.ts'
import { distribute } from './distribute.ts'
import { foldProse } from './fold-prose.ts'
import { linkParts } from './link-parts.ts'
import type { Amount, Figured, Percent, SectionProse, Spot } from './prose.ts'
import type { Stage } from './read-label.ts'
import { type Mention, scanMentions } from './scan-mentions.ts'
import { SentenceContext, type Setting, type Topic } from './sentence-context.ts'

/** How many amounts in front of a percentage are kept for it: more never belong together. */
const WINDOW = 24
const LONGEST_QUOTE = 40

/** Reads the figures of one section. */
export function readSection(section: SectionContent, year: number, unitName: string): SectionProse {
  const setting: Setting = { year, unitName, topic: topicOf(section.title), stage: stageOf(section.title) }
  const paragraphs = section.paragraphs.flatMap(textBlocks)
  const amounts: Amount[] = []
  const percents: Percent[] = []
  const malformed: Figured[] = []
  let sentences = 0
  const foldedParagraphs = paragraphs.map(foldProse)
  for (const [paragraph, text] of paragraphs.entries()) {
    const folded = foldedParagraphs[paragraph] ?? ''
    const context = new SentenceContext(setting)
    const first = amounts.length
    let last = 0
    for (const mention of distribute(folded, scanMentions(folded))) {
      last = mention.sentence
      const spot = { section: section.id, paragraph, sentence: sentences + last, ...extent(folded, mention) }
      const { figure, label, lead, depth } = mention
      const bare = printed(text, figure.start, figure.end)
      const said = mention.said === undefined ? printed(text, spot.labelStart, spot.end) : mention.said + bare
      const words = { spot, text: said, printed: bare }
      if (figure.isMalformed) malformed.push(words)
      if (figure.kind === 'amount') amounts.push({ ...words, ...context.read(mention) })
      else if (figure.value) {
        const before = amounts.slice(Math.max(first, amounts.length - WINDOW))
        percents.push({ ...words, value: figure.value, decimals: figure.decimals, label, lead, before, depth })
      }
    }
    sentences += last + 1
  }
  const text = paragraphs.join('')
  const lists = linkParts(amounts)
  return { id: section.id, paragraphs, folded: foldedParagraphs, text, amounts, percents, lists, malformed }
}

/** Paragraphs one by one, also those of lists. Tables inside the text are grids, not sentences. */
function textBlocks(block: string | RichNode): string[] {
  if (typeof block === 'string' || block.type === 'paragraph') return [plainText(block)]
  return block.type === 'table' ? [] : (block.content ?? []).flatMap(textBlocks)
}

/** From the first word of the label, without 其中 in front of it, to the end of the figure. */
function extent(folded: string, { labelStart, figure }: Mention): Pick<Spot, 'labelStart' | 'end'> {
  const from = Math.max(labelStart, figure.start - LONGEST_QUOTE)
  const skipped = /^ *(?:其中)? */.exec(folded.slice(from, figure.start))?.[0].length ?? 0
  return { labelStart: from + skipped, end: figure.end }
}

/** As printed, on one line. */
function printed(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s/g, '')
}

function topicOf(title: string): Topic | null {
  if (title.includes('三公')) return { subject: 'three-public', core: '', money: '' }
  return title.includes('采购') ? { subject: 'procurement', core: '', money: '' } : null
}

function stageOf(title: string): Stage | null {
  const heading = foldProse(title).replace(/\([^()]*\)/g, '')
  if (/预决算|预、决算|预算和决算/.test(heading)) return null
  if (/决算|执行/.test(heading)) return 'final'
  return heading.includes('预算') ? 'budget' : null
}
