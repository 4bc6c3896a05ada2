import type { ReportContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import type { Journal } from '../store/store.ts'
import { replayInTurns } from './stored-report.ts'

/** The content of a report as it is on disk. @returns null if there is no such report. */
export async function readStored(journal: Pick<Journal, 'load'>, reportId: string): Promise<ReportContent | null> {
  const stored = await journal.load(reportId)
  if (!stored) return null
  const doc = await replayInTurns(stored)
  const content = readContent(doc)
  doc.destroy()
  return content
}
