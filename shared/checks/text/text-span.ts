import type { Place } from '../finding.ts'
import type { SectionProse } from '../prose/prose.ts'

/** Words in a paragraph of a section: what a finding about the text itself points to. */
export interface TextSpan {
  readonly section: SectionProse
  /** Index into the section's paragraphs. */
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** A finding leads to the first places of a slip that is everywhere; nobody clicks through a hundred. */
export const MOST_PLACES = 12

export function spanText({ section, paragraph, start, end }: TextSpan): string {
  return (section.paragraphs[paragraph] ?? '').slice(start, end)
}

/**
 * The exact words, with so many of their neighbours that the quote occurs once in its section; where whole paragraphs
 * repeat it is the paragraph. It grows by doubling, so that a long text costs few searches.
 */
export function spanPlace(span: TextSpan): Place {
  const { section, paragraph } = span
  const text = section.paragraphs[paragraph] ?? ''
  let [start, end] = [span.start, span.end]
  for (let more = 4; occursTwice(section.text, text.slice(start, end)) && (start > 0 || end < text.length); more *= 2) {
    start = Math.max(0, span.start - more)
    end = Math.min(text.length, span.end + (more >> 1))
  }
  return { section: section.id, quote: text.slice(start, end) }
}

function occursTwice(whole: string, quote: string): boolean {
  return whole.indexOf(quote) !== whole.lastIndexOf(quote)
}

export function spanPlaces(spans: readonly TextSpan[]): Place[] {
  const places = spans.slice(0, MOST_PLACES).map(spanPlace)
  return places.filter(
    ({ section, quote }, at) => places.findIndex((one) => one.section === section && one.quote === quote) === at,
  )
}
