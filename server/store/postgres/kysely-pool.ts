import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { StorageError } from '../storage-error.ts'
import { type TimedQuery, inOurWords, leaseFrom } from './ask-pool.ts'

/**
 * The pool as Kysely wants it. The pool outlives Kysely: whoever opened it ends it.
 * @param patience how long a statement may take, in ms.
 */
export function kyselyPool(pool: Pool, patience: number): PostgresPool {
  return {
    options: pool.options,
    connect: async () => new Lease(await leaseFrom(pool), patience),
    end: async () => {},
  }
}

/** A connection for a while. One that failed is not given back: what it still sends belongs to nobody. */
class Lease implements PostgresPoolClient {
  private readonly client: PoolClient
  private readonly patience: number
  private broken = false

  constructor(client: PoolClient, patience: number) {
    this.client = client
    this.patience = patience
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(sql: string | PostgresCursor<R>, parameters: readonly unknown[] = []): unknown {
    if (typeof sql !== 'string') throw new TypeError('no cursors here')
    return this.ask<R>({ text: sql, values: parameters.map(storable), query_timeout: this.patience })
  }

  release(destroy = false): void {
    this.client.release(destroy || this.broken)
  }

  private async ask<R>(query: TimedQuery): Promise<PostgresQueryResult<R>> {
    try {
      return (await this.client.query(query)) as unknown as PostgresQueryResult<R>
    } catch (error) {
      const known = inOurWords(error)
      if (known instanceof StorageError) this.broken = true
      throw known
    }
  }
}

// PostgreSQL keeps no U+0000 in a text, JavaScript and SQLite do. A title with one is still a title.
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value
}
