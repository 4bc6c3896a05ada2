import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WebSocketServer } from 'ws'
import { createApp } from '@gongping/server/app.ts'
import { Acting } from '@gongping/server/audit/acting.ts'
import { createOffice } from '@gongping/server/audit/create-office.ts'
import { notedIdentity } from '@gongping/server/audit/noted-identity.ts'
import type { ProxyTrust } from '@gongping/server/config/proxy-trust.ts'
import { trustedPeer } from '@gongping/server/http/forwarded-client.ts'
import { fromOwnPage } from '@gongping/server/http/same-origin.ts'
import { createIdentity } from '@gongping/server/identity/create-identity.ts'
import type { Identity } from '@gongping/server/identity/identity.ts'
import { identityMigrations } from '@gongping/server/identity/migrations.ts'
import type { IdentityTables } from '@gongping/server/identity/tables.ts'
import { createLogger } from '@gongping/server/observe/logger.ts'
import { Metrics } from '@gongping/server/observe/metrics.ts'
import { watchRooms } from '@gongping/server/observe/watch-rooms.ts'
import { hirePerson } from '@gongping/server/operations/hire-person.ts'
import type { Office } from '@gongping/server/operations/office.ts'
import { Rooms } from '@gongping/server/rooms/rooms.ts'
import { buildSnapshot } from '@gongping/server/rooms/snapshot-builder.ts'
import { type SqliteStore, openSqliteStore } from '@gongping/server/store/sqlite/open-store.ts'
import { createSync } from '@gongping/server/sync/sync.ts'
import { tempFolder } from './temp-folder.ts'

export interface HttpOffice extends AsyncDisposable {
  readonly app: ReturnType<typeof createApp>
  readonly office: Office
  readonly identity: Identity
  readonly store: SqliteStore
  readonly rooms: Rooms
  readonly webSockets: WebSocketServer
  /** Lines that the server has logged. */
  readonly log: readonly string[]
  /** As an anonymous stranger. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** Adds a person and signs in as a page would. */
  hire(name: string, role: 'admin' | 'member'): Promise<Caller>
}

/** Somebody with a session cookie, calling from the product's own page. */
export type Caller = (path: string, init?: RequestInit) => Promise<Response>

export const ORIGIN = 'http://gongping.test'
export const PASSWORD = '一句只有自己知道的话'

/** All that answers HTTP, on a real database of its own, without a port. */
export async function httpOffice(publicUrl: string | null = null, trustProxy: ProxyTrust | null = null): Promise<HttpOffice> {
  const folder = tempFolder()
  const store = await openSqliteStore(join(folder.path, 'gongping.db'), identityMigrations)
  const secret = 'nsVhQ8xJ2kfLz0Rb7GmTcYw5Ae1Ud9Xo'
  const accounts = createIdentity(store.db.withTables<IdentityTables>(), { secret, publicUrl, warn: () => {} })
  const acting = new Acting()
  const identity = notedIdentity(accounts, store.audit, acting)
  const lines: string[] = []
  const log = createLogger({ write: (line) => lines.push(line) })
  const metrics = new Metrics({ rooms: () => rooms.stats(), sockets: () => 0 })
  const rooms = new Rooms({
    journal: store.journal,
    events: watchRooms(log, metrics),
    buildSnapshot: async (stored) => buildSnapshot(stored),
  })
  const sync = createSync({ rooms, identity, isSameOrigin: fromOwnPage(publicUrl), actorId: () => acting.current().personId })
  const office = createOffice(store, rooms, acting)
  const app = createApp({
    office,
    identity,
    identityProvider: null,
    acting,
    health: { isDraining: () => rooms.isDraining, probe: () => store.probe(), metrics },
    log,
    publicUrl,
    isTrustedPeer: trustedPeer(trustProxy),
    sync: sync.handler,
    pages: builtPage(folder.path),
  })
  const request = async (path: string, init?: RequestInit) => {
    const headers = new Headers(init?.headers)
    headers.set('host', new URL(ORIGIN).host)
    return app.request(ORIGIN + path, { ...init, headers })
  }
  return {
    app,
    office,
    identity,
    store,
    rooms,
    webSockets: sync.webSockets,
    log: lines,
    request,
    async hire(name, role) {
      const added = await hirePerson(office, identity, { name, display: name, role, password: PASSWORD })
      if (!added.ok) throw new Error(added.error.code)
      const signedIn = await identity.signIn({ name, password: PASSWORD, address: 'office' })
      if (!signedIn.ok) throw new Error(signedIn.error.code)
      const cookie = signedIn.value.cookies.map((line) => line.split(';')[0]).join('; ')
      return async (path, init) => {
        const headers = new Headers(init?.headers)
        headers.set('cookie', cookie)
        if (!headers.has('origin')) headers.set('origin', ORIGIN)
        return request(path, { ...init, headers })
      }
    },
    async [Symbol.asyncDispose]() {
      await rooms.drain()
      sync.close()
      await store.close()
      folder.remove()
    },
  }
}

/** A request body as JSON. */
export function json(body: unknown, method = 'POST'): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** What a build leaves behind, in small. */
function builtPage(folder: string): string {
  const pages = join(folder, 'pages')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>共评</title>')
  writeFileSync(join(pages, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(pages, 'assets', 'app-3f2a.js'), `export const words = '${'共评'.repeat(1000)}'`)
  return pages
}
