import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { RowAuthors } from '@gongping/shared/protocol/http.ts'
import { rowAuthorship } from '@gongping/shared/report/authorship.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import type { Identity } from '../identity/identity.ts'
import { authorName, runsWithNames } from './author-name.ts'
import type { Office } from './office.ts'
import { personNames } from './person-names.ts'
import { readAuthored } from './read-authored.ts'

/**
 * Who wrote each word of the long texts and each cell of a table, a row of funds or an indicator. Fails with
 * `report-unknown`, or `row-unknown` where there is none or it was removed.
 */
export async function readRowAuthors(
  office: Office,
  identity: Identity,
  reportId: string,
  rowId: string,
): Promise<Result<RowAuthors, Failure>> {
  const nameOf = await personNames(identity)
  return readAuthored(office, reportId, (doc, authors) => {
    if (!new ReportDoc(doc).structure().some(({ id }) => id === rowId)) return err(failure('row-unknown', { row: rowId }))
    const { texts, cells } = rowAuthorship(doc, rowId, authors)
    return ok({
      texts: texts.map(({ field, runs }) => ({ field, runs: runsWithNames(runs, nameOf) })),
      cells: cells.map(({ field, text, author }) => ({ field, text, ...authorName(author, nameOf) })),
    })
  })
}
