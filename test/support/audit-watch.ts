import { openOffice } from '@gongping/server/cli/open-office.ts'
import { loadConfig } from '@gongping/server/config/load-config.ts'
import type { AuditEntry } from '@gongping/server/store/audit-log.ts'

/** Reads the audit log of a running server's database, as the administration command would. */
export interface AuditWatch extends AsyncDisposable {
  /** What was written since the last time. */
  news(): Promise<readonly AuditEntry[]>
}

export async function watchAudit(dataDir: string): Promise<AuditWatch> {
  const config = loadConfig({ DATA_DIR: dataDir })
  if (!config.ok) throw new Error('the settings of a test are right')
  const opened = await openOffice(config.value)
  if (!opened.ok) throw new Error(opened.error.code)
  const { store } = opened.value
  let seen = 0
  return {
    async news() {
      const entries = await store.audit.entriesAfter(seen, 1000)
      seen = entries.at(-1)?.seq ?? seen
      return entries
    },
    [Symbol.asyncDispose]: () => opened.value.close(),
  }
}
