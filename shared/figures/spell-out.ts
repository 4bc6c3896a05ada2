import { latestFor } from '../base/latest.ts'
import type { ReportContent, SectionContent } from '../report/content.ts'
import { figureRef } from '../report/figure-node.ts'
import { joinTexts } from '../report/join-texts.ts'
import { GAP, type RichNode, simplify } from '../report/rich-text.ts'
import { figureWords } from './figure-words.ts'
import type { Facts } from './fact-amount.ts'

type Paragraph = string | RichNode

/**
 * The report with every live figure written out as words, as it is read, checked and printed. Whatever looks at
 * the words of a report begins with this; a report without live figures comes back as it is.
 */
export function spellOut(content: ReportContent): ReportContent {
  const { facts, sections } = content
  if (!sections.some(({ paragraphs }) => paragraphs.some(holdsFigures))) return content
  return { ...content, sections: sections.map((section) => spelledOut(section, facts)) }
}

// A keystroke changes one section.
const spelledOut = latestFor(spellOutSection)

function spellOutSection(section: SectionContent, facts: Facts): SectionContent {
  if (!section.paragraphs.some(holdsFigures)) return section
  return { ...section, paragraphs: section.paragraphs.map((paragraph) => spellOutParagraph(facts, paragraph)) }
}

/** One paragraph the same way. */
export function spellOutParagraph(facts: Facts, paragraph: Paragraph): Paragraph {
  if (typeof paragraph === 'string' || !holdsFigures(paragraph)) return paragraph
  return simplify(spelled(facts, paragraph))
}

export function holdsFigures(paragraph: Paragraph): boolean {
  if (typeof paragraph === 'string') return false
  return paragraph.type === 'figure' || (paragraph.content ?? []).some(holdsFigures)
}

function spelled(facts: Facts, node: RichNode): RichNode {
  if (node.type === 'figure') return { type: 'text', text: figureText(facts, node) }
  return node.content ? { ...node, content: joinTexts(node.content.map((child) => spelled(facts, child))) } : node
}

/** What the node of a live figure says. In a version it says for ever what it said then (settleFigures). */
export function figureText(facts: Facts, node: RichNode): string {
  if (node.text !== undefined) return node.text
  const ref = figureRef(node)
  return ref ? figureWords(facts, ref) : GAP
}
