/**
 * y-websocket's own server, started as its package starts it. With LEVELDB set to a folder it keeps every update
 * there: 0.1.5 reads no setting for that any more, so the binding is made here as the package made it until 0.1.1.
 */
import { setPersistence } from '@y/websocket-server/utils'
import { LeveldbPersistence } from 'y-leveldb'
import { applyUpdate, encodeStateAsUpdate } from 'yjs'

const folder = process.env.LEVELDB
if (folder !== undefined) {
  const database = new LeveldbPersistence(folder)
  setPersistence({
    provider: database,
    async bindState(name, doc) {
      const stored = await database.getYDoc(name)
      await database.storeUpdate(name, encodeStateAsUpdate(doc))
      applyUpdate(doc, encodeStateAsUpdate(stored))
      doc.on('update', (update) => void database.storeUpdate(name, update))
    },
    async writeState() {},
  })
}

await import('@y/websocket-server/server')
