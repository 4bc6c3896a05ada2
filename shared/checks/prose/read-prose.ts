import { latestFor } from '../../base/latest.ts'
import type { ReportContent } from '../../report/content.ts'
import { compact, foldProse } from './fold-prose.ts'
import type { Prose } from './prose.ts'
import { readSection } from './read-section.ts'

/**
 * Reads every figure of a report's narrative: what it is an amount of, of which account and year, what it is a
 * part of. Pure; never throws, whatever the text.
 */
export function readProse(content: ReportContent): Prose {
  const unitName = compact(foldProse(content.unit.name))
  return { sections: content.sections.map((section) => sectionProse(section, content.year, unitName)) }
}

// A keystroke changes one section.
const sectionProse = latestFor(readSection)
