/** Hocuspocus with its defaults; with DATABASE set to a file, its database extension on SQLite. */
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

const server = new Server({
  port: Number(process.env.PORT),
  address: process.env.HOST,
  quiet: true,
  extensions: process.env.DATABASE === undefined ? [] : [stored(process.env.DATABASE)],
})
await server.listen()
console.log('listening')

function stored(file) {
  const database = new DatabaseSync(file)
  database.exec('CREATE TABLE IF NOT EXISTS document (name TEXT PRIMARY KEY, state BLOB NOT NULL)')
  const read = database.prepare('SELECT state FROM document WHERE name = ?')
  const write = database.prepare(
    'INSERT INTO document (name, state) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET state = excluded.state',
  )
  return new Database({
    fetch: async ({ documentName }) => read.get(documentName)?.state ?? null,
    store: async ({ documentName, state }) => void write.run(documentName, state),
  })
}
