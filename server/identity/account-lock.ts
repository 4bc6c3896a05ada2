import type { Kysely } from 'kysely'
import type { IdentityTables } from './tables.ts'

/** So many attempts are free; after each further one there is a wait. */
export const FREE_ATTEMPTS = 10
const FIRST_WAIT_MS = 60_000
/** No wait is longer, so nobody is kept out for ever. */
export const LONGEST_WAIT_MS = 15 * 60_000
/** Attempts are forgotten after a day without one. */
const FORGET_MS = 24 * 60 * 60_000

/**
 * Counts attempts that were not right, in the database: a restart forgives nobody, and it is one count for all
 * processes. It counts names whether they exist or not, so that it tells nothing about them.
 */
export class AccountLock {
  readonly #db: Kysely<IdentityTables>
  readonly #now: () => number

  constructor(db: Kysely<IdentityTables>, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /**
   * Counts an attempt before its password is looked at, so that attempts in parallel count too.
   * @param account what all keys of one name have in common.
   * @returns null if it may go on, else the milliseconds to wait. One that has to wait is not counted.
   */
  async take(key: string, account: string): Promise<number | null> {
    for (;;) {
      const row = await this.#db.selectFrom('sign_in_failure').select(['count', 'at']).where('key', '=', key).executeTakeFirst()
      const now = this.#now()
      const isFresh = row !== undefined && now - Date.parse(row.at) < FORGET_MS
      const wait = isFresh ? Date.parse(row.at) + waitAfter(row.count) - now : 0
      if (wait > 0) return wait
      const next = { count: isFresh ? row.count + 1 : 1, at: new Date(now).toISOString() }
      // Whoever is overtaken by another attempt looks again.
      if (row ? await this.#replace(key, row, next) : await this.#insert({ key, account, ...next })) return null
    }
  }

  /** The attempt was right: the count starts afresh. */
  async forgive(key: string): Promise<void> {
    await this.#db.deleteFrom('sign_in_failure').where('key', '=', key).execute()
  }

  /** The attempt that was taken is not to count. */
  async giveBack(key: string): Promise<void> {
    await this.#db
      .updateTable('sign_in_failure')
      .set((to) => ({ count: to('count', '-', 1) }))
      .where('key', '=', key)
      .where('count', '>', 0)
      .execute()
    await this.#db.deleteFrom('sign_in_failure').where('key', '=', key).where('count', '=', 0).execute()
  }

  /** Ends every wait for a name. */
  async pardon(account: string): Promise<void> {
    await this.#db.deleteFrom('sign_in_failure').where('account', '=', account).execute()
  }

  async #replace(key: string, old: { count: number; at: string }, next: { count: number; at: string }): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('sign_in_failure')
      .set(next)
      .where('key', '=', key)
      .where('count', '=', old.count)
      .where('at', '=', old.at)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }

  async #insert(row: { key: string; account: string; count: number; at: string }): Promise<boolean> {
    const stale = new Date(this.#now() - FORGET_MS).toISOString()
    await this.#db.deleteFrom('sign_in_failure').where('at', '<', stale).execute()
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('sign_in_failure')
      .values(row)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
}

/** @returns milliseconds: none, then 1, 2, 4, 8 and at most 15 minutes. */
export function waitAfter(count: number): number {
  if (count < FREE_ATTEMPTS) return 0
  return Math.min(FIRST_WAIT_MS * 2 ** (count - FREE_ATTEMPTS), LONGEST_WAIT_MS)
}
