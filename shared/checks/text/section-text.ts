import type { SectionContent } from '../../report/content.ts'
import { plainText } from '../../report/rich-text.ts'
import type { Place } from '../finding.ts'

export function sectionText({ paragraphs }: SectionContent): string {
  return paragraphs.map(plainText).join('\n').trim()
}

/** The section by its first words; of an empty one the quote is "". */
export function sectionPlace(section: SectionContent): Place {
  const [first = ''] = sectionText(section).split(/[\n\t]/)
  return { section: section.id, quote: first }
}
