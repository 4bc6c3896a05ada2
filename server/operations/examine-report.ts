import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { replay } from '../rooms/stored-report.ts'
import type { Journal, ReportRecord } from '../store/store.ts'

export interface Examined {
  readonly id: string
  readonly title: string
  /** Updates after the newest snapshot. */
  readonly updates: number
  /** null = the report opens. */
  readonly problem: string | null
}

/** Reads a report back from its log, as a restart would, and says whether it opens whole. */
export async function examineReport(journal: Journal, { id, title }: ReportRecord): Promise<Examined> {
  try {
    const stored = await journal.load(id)
    if (!stored) return { id, title, updates: 0, problem: 'no log' }
    const doc = replay(stored)
    const { template } = readContent(doc)
    const complete = doc.store.pendingStructs === null && doc.store.pendingDs === null
    doc.destroy()
    const problem = !complete ? 'updates missing from the log' : findTemplate(template) ? null : `unknown template "${template}"`
    return { id, title, updates: stored.updates.length, problem }
  } catch (error) {
    return { id, title, updates: 0, problem: error instanceof Error ? error.message : String(error) }
  }
}
