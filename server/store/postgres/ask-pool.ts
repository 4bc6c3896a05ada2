import { DatabaseError, type Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg'
import { StorageError } from '../storage-error.ts'

/** A query with the time, in ms, after which its connection is given up; pg knows it, its types do not. */
export interface TimedQuery extends QueryConfig<unknown[]> {
  readonly query_timeout: number
}

/**
 * A query on any connection. Fails with a {@link StorageError} where the database cannot be asked; that connection
 * is not used again.
 */
export function askPool(pool: Pool, query: TimedQuery): Promise<QueryResult> {
  return pool.query(query).catch(passOn)
}

/** A connection to keep for a while. Fails likewise. */
export function leaseFrom(pool: Pool): Promise<PoolClient> {
  return pool.connect().catch(passOn)
}

/**
 * SQLSTATEs that say nothing about the question: the connection, too few resources (a full disk), a server that is
 * told to stop, that starts or fails, and one that has become a standby.
 */
const ABOUT_THE_SERVER = /^(?:08|53|57|58|25006)/

/** What an error is to those who know no PostgreSQL. */
export function inOurWords(error: unknown): unknown {
  const isAnswer = error instanceof DatabaseError && !ABOUT_THE_SERVER.test(error.code ?? '')
  return isAnswer ? error : new StorageError(error)
}

function passOn(error: unknown): never {
  throw inOurWords(error)
}
