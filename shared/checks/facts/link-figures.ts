import { figureWords } from '../../figures/figure-words.ts'
import { spellOut } from '../../figures/spell-out.ts'
import type { ReportContent, SectionContent } from '../../report/content.ts'
import { figureNode } from '../../report/figure-node.ts'
import type { RichNode } from '../../report/rich-text.ts'
import { readProse } from '../prose/read-prose.ts'
import { type StatedFact, factsTold, statedFacts } from './stated-facts.ts'

/** The amounts of a report that read exactly as the basic figure that they are, so that a live figure can stand for them. */
export function linkable(stored: ReportContent): StatedFact[] {
  const content = spellOut(stored)
  if (Object.keys(content.facts).length === 0) return []
  return statedFacts(readProse(content)).filter(({ fact, words }) => figureWords(content.facts, { fact, as: 'value' }) === words)
}

/**
 * An imported report with the basic figures that its sentences tell, and with live figures in place of the words
 * that tell them. Only certain ones, and only where the figure reads exactly as the words did: the report says what
 * it said, to the letter.
 */
export function linkFigures(imported: ReportContent): ReportContent {
  const content = { ...imported, facts: factsTold(imported, statedFacts(readProse(imported))) }
  const links = linkable(content)
  return { ...content, sections: content.sections.map((section) => linkSection(section, links)) }
}

/** Plain paragraphs only: those of lists and with marks keep their words. */
function linkSection(section: SectionContent, links: readonly StatedFact[]): SectionContent {
  const own = links.filter((link) => link.section === section.id)
  if (own.length === 0 || section.paragraphs.some((paragraph) => typeof paragraph !== 'string')) return section
  const paragraphs = section.paragraphs.map((paragraph, at) =>
    linkParagraph(
      paragraph,
      own.filter((link) => link.paragraph === at),
    ),
  )
  return { ...section, paragraphs }
}

function linkParagraph(paragraph: string | RichNode, links: readonly StatedFact[]): string | RichNode {
  if (links.length === 0 || typeof paragraph !== 'string') return paragraph
  const content: RichNode[] = []
  let from = 0
  for (const { fact, start, words } of links.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue
    if (start > from) content.push({ type: 'text', text: paragraph.slice(from, start) })
    content.push(figureNode({ fact, as: 'value' }))
    from = start + words.length
  }
  if (from < paragraph.length) content.push({ type: 'text', text: paragraph.slice(from) })
  return { type: 'paragraph', content }
}
