import type { ReportContent, SectionContent } from '../report/content.ts'
import { joinTexts } from '../report/join-texts.ts'
import { type RichNode, simplify } from '../report/rich-text.ts'
import { figureText } from './spell-out.ts'

type Paragraph = string | RichNode

/**
 * The report with what each live figure says written into its node as `text`: the words that people read, confirmed and
 * signed do not depend on how a later program reckons, and it is still known what they stood for.
 */
export function settleFigures(content: ReportContent): ReportContent {
  return withNodes(content, (node) =>
    node.type === 'figure' ? { ...node, text: figureText(content.facts, node) } : withJoinedTexts(node),
  )
}

/** The same report as it can be edited: its live figures follow the facts again. */
export function releaseFigures(content: ReportContent): ReportContent {
  return withNodes(content, (node) => {
    if (node.type !== 'figure') return node
    const { text: _said, ...figure } = node
    return figure
  })
}

/** How a document happens to part a text says nothing. */
function withJoinedTexts(node: RichNode): RichNode {
  return node.content ? { ...node, content: joinTexts(node.content) } : node
}

function withNodes(content: ReportContent, change: (node: RichNode) => RichNode): ReportContent {
  const inSection = (section: SectionContent): SectionContent => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => inParagraph(paragraph, change)),
  })
  return { ...content, sections: content.sections.map(inSection) }
}

function inParagraph(paragraph: Paragraph, change: (node: RichNode) => RichNode): Paragraph {
  return typeof paragraph === 'string' ? paragraph : simplify(inNode(paragraph, change))
}

function inNode(node: RichNode, change: (node: RichNode) => RichNode): RichNode {
  const content = node.content?.map((child) => inNode(child, change))
  return change(content ? { ...node, content } : node)
}
