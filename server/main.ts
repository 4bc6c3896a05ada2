import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Language } from '@gongping/shared/base/language.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import { createApp } from './app.ts'
import { Acting } from './audit/acting.ts'
import { createOffice } from './audit/create-office.ts'
import { notedIdentity } from './audit/noted-identity.ts'
import { colleagueAddresses } from './config/colleague-addresses.ts'
import { openDataDirectory } from './config/data-directory.ts'
import { type Config, loadConfig } from './config/load-config.ts'
import { lockDataDirectory } from './config/server-lock.ts'
import { terminalLanguage, terminalSentence } from './config/terminal-sentence.ts'
import { typesetter } from './export/pdf.ts'
import { trustedPeer } from './http/forwarded-client.ts'
import { listen } from './http/listen.ts'
import { fromOwnPage } from './http/same-origin.ts'
import { createIdentity } from './identity/create-identity.ts'
import { createIdentityProvider } from './identity/oidc/create-identity-provider.ts'
import { identityMigrations } from './identity/migrations.ts'
import type { IdentityTables } from './identity/tables.ts'
import { channelsOf, createSenders } from './deliver/create-senders.ts'
import { Deliverer } from './deliver/deliverer.ts'
import { createLogger } from './observe/logger.ts'
import { Metrics } from './observe/metrics.ts'
import { watchRooms } from './observe/watch-rooms.ts'
import { keepAutoVersion, keepVersion } from './operations/keep-auto-version.ts'
import { personNames } from './operations/person-names.ts'
import { readersAmong } from './operations/readers-among.ts'
import { refreshSummary } from './operations/refresh-summary.ts'
import { renewAnchors } from './operations/renew-anchors.ts'
import { Rooms } from './rooms/rooms.ts'
import { SnapshotThread } from './rooms/snapshot-thread.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { openStore } from './store/open-store.ts'
import { createSync } from './sync/sync.ts'

/** The server: reads the settings, chooses the adapters, puts the parts together and stops them in order. */

const language = terminalLanguage(process.env)
const config = loadConfig(process.env)
if (!config.ok) refuse(config.error)
await serve(config.value)

async function serve(settings: Config): Promise<void> {
  const { dataDir, databaseUrl, publicUrl, trustProxy, host, port } = settings
  const data = openDataDirectory(dataDir)
  if (!data.ok) refuse([data.error])
  const lock = lockDataDirectory(data.value.lockFile)
  if (!lock.ok) refuse([lock.error])
  const log = createLogger()
  const onStop = stopOnSignal(log)
  typesetter.onFall((fall) => log.warn(fall, 'typesetting'))

  const opened = await openStore({ databaseUrl, databaseFile: data.value.databaseFile }, identityMigrations)
  if (!opened.ok) refuse([opened.error])
  const store = opened.value
  const secret = settings.authSecret ?? data.value.secret
  const accounts = createIdentity(store.db.withTables<IdentityTables>(), {
    secret,
    publicUrl,
    warn: (message) => log.warn({ message }, 'accounts'),
  })
  const acting = new Acting()
  const identity = notedIdentity(accounts, store.audit, acting)
  const metrics = new Metrics({
    rooms: () => rooms.stats(),
    sockets: () => sync.webSockets.clients.size,
  })
  const snapshots = new SnapshotThread()
  const rooms = new Rooms({
    journal: store.journal,
    events: watchRooms(log, metrics),
    buildSnapshot: (stored) => snapshots.build(stored),
  })
  const { versions, comments, journal } = store
  rooms.onRest(async (id, content) => {
    await refreshSummary(store, id, content)
    await renewAnchors({ rooms, comments }, id, content)
    await keepAutoVersion({ rooms, journal, versions }, id, Date.now())
  })
  rooms.onLeft((id) => keepVersion({ rooms, journal, versions }, id))
  const senders = createSenders(settings)
  const office = createOffice(store, rooms, acting, data.value.fontsFolder, channelsOf(senders))
  const deliverer = new Deliverer({
    outbox: store.outbox,
    senders,
    names: () => personNames(identity),
    mayRead: async (reportId, personId) => (await readersAmong(store, reportId, [personId])).length > 0,
    publicUrl,
    warn: (about, message) => log.warn(about, message),
  })
  const sync = createSync({ rooms, identity, isSameOrigin: fromOwnPage(publicUrl), actorId: () => acting.current().personId })
  const app = createApp({
    office,
    identity,
    identityProvider: createIdentityProvider(settings, secret),
    acting,
    health: { isDraining: () => rooms.isDraining, probe: () => store.probe(), metrics },
    log,
    publicUrl,
    isTrustedPeer: trustedPeer(trustProxy),
    sync: sync.handler,
    pages: join(import.meta.dirname, '..', 'client', 'dist'),
  })

  const listening = await listen({ fetch: app.fetch, webSockets: sync.webSockets, host, port })
  if (!listening.ok) refuse([listening.error])

  onStop(async () => {
    const answered = listening.value.close()
    await Promise.all([rooms.drain(), deliverer.stop()])
    await snapshots.close()
    sync.close()
    await answered
    await store.close()
    lock.value.release()
  })

  deliverer.start()
  const token = await identity.createSetupToken()
  if (token !== null)
    print(setupInvitation(language, `${publicUrl ?? localAddress(host, listening.value.port)}/setup?token=${token}`))
  const addresses = publicUrl === null && isEveryNetwork(host) ? colleagueAddresses(networkInterfaces()) : []
  if (addresses.length > 0) print(colleagueInvitation(language, addresses, listening.value.port))
  print(`ready http://${inAddress(host)}:${listening.value.port}`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Ends the process, with one sentence and its remedy for each thing that is wrong. */
function refuse(failures: readonly Failure[]): never {
  for (const failure of failures) process.stderr.write(`${terminalSentence(failure, language)}\n`)
  process.exit(1)
}

function setupInvitation(spoken: Language, link: string): string {
  return spoken === 'zh'
    ? `首次启动：请打开下面的链接建立第一个账户，链接只能用一次。\n${link}`
    : `First start: open this link to make the first account; it works once.\n${link}`
}

function colleagueInvitation(spoken: Language, addresses: readonly string[], port: number): string {
  const links = addresses.map((address) => `http://${address}:${port}`)
  return spoken === 'zh'
    ? `同事可在浏览器打开：${links.join('、')}`
    : `Colleagues can open this in a browser: ${links.join(', ')}`
}

/** The address as somebody at this machine would type it. */
function localAddress(host: string, port: number): string {
  return `http://${isEveryNetwork(host) ? 'localhost' : inAddress(host)}:${port}`
}

function isEveryNetwork(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function inAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
