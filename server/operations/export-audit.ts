import type { Language } from '@gongping/shared/base/language.ts'
import type { AuditFilter } from '@gongping/shared/protocol/audit.ts'
import { auditCsvHead, auditCsvLines } from '../export/audit-csv.ts'
import type { Identity } from '../identity/identity.ts'
import type { AuditScope } from './audit-scope.ts'
import { officeNames } from './office-names.ts'
import type { Office } from './office.ts'
import { searchWithNames } from './search-audit.ts'

/** Entries in memory at a time. */
const CHUNK = 1000

/**
 * What somebody may see of the audit log as a table, newest first, piece by piece as it is read. That it was exported
 * is noted first: whoever breaks off the download has part of it all the same.
 */
export async function exportAudit(
  office: Office,
  identity: Identity,
  scope: AuditScope,
  filter: AuditFilter,
  language: Language,
): Promise<AsyncGenerator<string>> {
  await office.note({ verb: 'audit.exported', ...scope })
  const names = await officeNames(office, identity)
  return readTable()

  async function* readTable(): AsyncGenerator<string> {
    yield auditCsvHead(language)
    let before: number | undefined
    do {
      const { entries, more } = await searchWithNames(office, names, scope, { ...filter, before, limit: CHUNK })
      yield auditCsvLines(entries, language)
      before = more ? entries.at(-1)?.seq : undefined
    } while (before !== undefined)
  }
}
