import { releaseFigures } from '@gongping/shared/figures/settle-figures.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'

/** The report as JSON (contract §5), laid out for people. Importing it gives back an equal report, also of a version. */
export function writeJson(content: ReportContent): string {
  return `${JSON.stringify(releaseFigures(content), null, 2)}\n`
}
