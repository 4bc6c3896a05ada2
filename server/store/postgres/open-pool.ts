import { type ClientBase, Pool, TypeOverrides } from 'pg'
import type { TimedQuery } from './ask-pool.ts'

/** Connections of one server. PostgreSQL allows 100 in all by default, and other servers want theirs. */
const CONNECTIONS = 16
/** How long to wait for a connection, in ms: a new one, or one that others give back. */
const CONNECT_MS = 5000
/** After this time the server itself gives up a statement, or a transaction that nobody goes on with. */
const GIVE_UP_MS = 60_000
const NEVER = 0

/**
 * A role or a database may have other defaults. What is stronger than "on" stays: it is for whoever has standbys.
 * Said after connecting and not with it, because poolers in between refuse parameters that they do not know.
 */
const SESSION = `select set_config('default_transaction_isolation', 'read committed', false),
  set_config('statement_timeout', $1, false), set_config('idle_in_transaction_session_timeout', $1, false),
  set_config('synchronous_commit',
    case current_setting('synchronous_commit') when 'remote_apply' then 'remote_apply' else 'on' end, false)`

const INT8 = 20
const BYTEA = 17

/**
 * Connections that make a commit durable. A connection that fails is thrown away, and the next question gets a
 * new one, so that a database that comes back is used again without anybody's doing.
 */
export function openPool(url: string): Pool {
  return newPool(url, CONNECTIONS, GIVE_UP_MS)
}

/** Likewise for migrations, which may take as long as they need, and wait for those of another server. */
export function openPatientPool(url: string): Pool {
  return newPool(url, 2, NEVER)
}

function newPool(url: string, max: number, giveUp: number): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'gongping',
    max,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types: ownTypes(),
    verify: (client, done) => void prepareSession(client, giveUp, done),
  })
  // A connection that is lost also tells so by an event, which would end the process if nobody heard it. Whoever
  // asked something hears of it by the answer, so there is nothing left to do.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

// Set here and not for the whole process: other users of pg may think otherwise.
function ownTypes(): TypeOverrides {
  const own = new TypeOverrides()
  // Numbers of ours stay below 2^53.
  own.setTypeParser(INT8, Number)
  own.setTypeParser(BYTEA, (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex')))
  return own
}

async function prepareSession(client: ClientBase, giveUp: number, done: (error?: Error) => void): Promise<void> {
  const query: TimedQuery = { text: SESSION, values: [String(giveUp)], query_timeout: CONNECT_MS }
  try {
    await client.query(query)
  } catch (error) {
    return done(error as Error)
  }
  done()
}
