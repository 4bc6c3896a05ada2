import type * as Y from 'yjs'
import { ReportDoc } from './report-doc.ts'
import { SCHEMA_VERSION } from './shape.ts'

/** A step from schema n to n+1. It runs on the server, as one ordinary transaction that is logged like any edit. */
export type Migration = (report: ReportDoc) => void

/** A step of which only the number is news: older documents are read rightly as they are. */
const NOTHING_CHANGES: Migration = () => {}

/** Step n stands at index n-1. Append only: documents of every earlier version must open for ever. */
const MIGRATIONS: readonly Migration[] = [
  // 2: a text may hold live figures. Nothing of a document changes, but an older page would delete them for everybody.
  NOTHING_CHANGES,
]

export function schemaOf(doc: Y.Doc): number {
  return Number(new ReportDoc(doc).getMeta('schema')) || 1
}

/** Whether documents of that schema are read rightly as they are. */
export function readsAsPresent(schema: number): boolean {
  return schema <= SCHEMA_VERSION && MIGRATIONS.slice(schema - 1).every((step) => step === NOTHING_CHANGES)
}

/**
 * Brings a document up to {@link SCHEMA_VERSION}.
 * @returns false if there was nothing to do.
 * @throws if the document is newer than this program: never open it with code that would misread it.
 */
export function migrate(doc: Y.Doc, migrations: readonly Migration[] = MIGRATIONS, target: number = SCHEMA_VERSION): boolean {
  const from = schemaOf(doc)
  if (from > target) throw new Error(`document has schema ${from}, this program knows ${target}`)
  if (from === target) return false
  const report = new ReportDoc(doc)
  doc.transact(() => {
    for (const step of migrations.slice(from - 1, target - 1)) step(report)
    report.meta.set('schema', String(target))
  })
  return true
}
