import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { WantedRestore } from '@gongping/shared/protocol/versions.ts'
import type { ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { ROW_PREFIX, fundRowId, sectionRoot } from '@gongping/shared/report/shape.ts'
import { restoreContent, restoreSection } from '@gongping/shared/restoring/restore-content.ts'
import { restoreOneTable, restoreRow } from '@gongping/shared/restoring/restore-tables.ts'

/** What of a version is put back. */
export interface RestoredPart {
  /** All that somebody must be allowed to change for it. */
  readonly places: readonly string[]
  /**
   * Call it inside one transaction.
   * @param unique letters and digits that nobody else chooses.
   * @returns why it cannot be put back into the report as it is now.
   */
  readonly put: (report: ReportDoc, unique: string) => Failure | undefined
}

/** Where that is, as rights and notices name it: "section/<id>", "row/<id>" (also of a table); null: the whole report. */
export function placeWanted({ section, row }: WantedRestore): string | null {
  if (section !== undefined) return sectionRoot(section)
  return row === undefined ? null : ROW_PREFIX + row
}

/** Fails with `section-unknown` or `row-unknown` where the version has no such part. */
export function restoredPart(content: ReportContent, { section: sectionId, row }: WantedRestore): Result<RestoredPart, Failure> {
  if (sectionId !== undefined) {
    const section = content.sections.find(({ id }) => id === sectionId)
    if (!section) return err(failure('section-unknown', { section: sectionId }))
    return ok({ places: [sectionRoot(sectionId)], put: always((report) => restoreSection(report, section)) })
  }
  if (row === undefined) return ok({ places: [], put: always((report, unique) => restoreContent(report, content, unique)) })
  const table = content.tables.find((one) => placesIn(one).includes(ROW_PREFIX + row))
  if (!table) return err(failure('row-unknown', { row }))
  if (table.id === row) {
    const put = always((report, unique) => restoreOneTable(report, content.tables, table, unique))
    return ok({ places: placesIn(table), put })
  }
  const put = (report: ReportDoc, unique: string): Failure | undefined => {
    if (!report.entities('table').some(({ id }) => id === table.id)) return failure('row-unknown', { row: table.id })
    restoreRow(report, table, row, unique)
    return undefined
  }
  return ok({ places: [ROW_PREFIX + row], put })
}

/** What can be put back into any report. */
function always(put: (report: ReportDoc, unique: string) => void): RestoredPart['put'] {
  return (report, unique) => {
    put(report, unique)
    return undefined
  }
}

function placesIn({ id, funds, indicators }: TableContent): string[] {
  const rows = [id, ...funds.map((fund) => fundRowId(id, fund.id)), ...indicators.map((row) => row.id)]
  return rows.map((row) => ROW_PREFIX + row)
}
