import { existsSync } from 'node:fs'
import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { databaseIn } from '../config/data-directory.ts'
import { loadConfig } from '../config/load-config.ts'
import type { OpenOffice } from './open-office.ts'

/** The database and all that stands on it, loaded and opened when a verb first asks: scoring a file needs none of it. */
export class LazyOffice {
  private readonly env: Readonly<Record<string, string | undefined>>
  private opened: OpenOffice | null = null

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.env = env
  }

  async open(): Promise<Result<OpenOffice, Failure>> {
    const config = loadConfig(this.env)
    if (!config.ok) return err(config.error[0])
    const { openOffice } = await import('./open-office.ts')
    const result = await openOffice(config.value)
    if (result.ok) this.opened = result.value
    return result
  }

  /** Like {@link open} for a verb that only looks: makes no database, null where there is none. */
  async openExisting(): Promise<Result<OpenOffice | null, Failure>> {
    const config = loadConfig(this.env)
    const isThere = !config.ok || config.value.databaseUrl !== null || existsSync(databaseIn(config.value.dataDir))
    return isThere ? this.open() : ok(null)
  }

  async close(): Promise<void> {
    await this.opened?.close()
  }
}
