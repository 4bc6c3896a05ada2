import { canonicalJson } from '../report/canonical.ts'
import type { ReportContent } from '../report/content.ts'
import { settleFigures } from './settle-figures.ts'

/**
 * A report as the one text that is hashed, confirmed and kept: canonical JSON, live figures with what they say, without
 * comments, explanations or anything that is computed. Reports with the same content have the same bytes, whatever
 * history made them.
 */
export function canonicalReport(content: ReportContent): string {
  return canonicalJson(settleFigures(content))
}

/** The content back out of that text; its live figures keep what they said. */
export function readCanonicalReport(canonical: string): ReportContent {
  return JSON.parse(canonical) as ReportContent
}
