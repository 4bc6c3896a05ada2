import type { ReportContent } from '@gongping/shared/report/content.ts'

/** The report as JSON (contract §5), laid out for people. Importing it gives back an equal report. */
export function writeJson(content: ReportContent): string {
  return `${JSON.stringify(content, null, 2)}\n`
}
