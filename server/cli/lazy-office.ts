import { type Result, err } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
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

  async close(): Promise<void> {
    await this.opened?.close()
  }
}
