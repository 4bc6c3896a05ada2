import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditEntry } from '@gongping/server/store/audit-log.ts'
import { watchAudit } from '../support/audit-watch.ts'
import { describedRoutes } from '../support/described-routes.ts'
import { HttpBrowser } from '../support/http-browser.ts'
import { startServer } from '../support/running-server.ts'
import { accountSteps } from './audit-every-route/account-steps.ts'
import { agreementSteps } from './audit-every-route/agreement-steps.ts'
import { officeSteps } from './audit-every-route/office-steps.ts'
import { reportSteps } from './audit-every-route/report-steps.ts'
import type { Answer, Cast, Known } from './audit-every-route/step.ts'

/** What changes nothing, whatever its method: it only reads, or nothing holds before it is confirmed. */
const SILENT = [
  'POST /api/invitations/look',
  'POST /api/profile/second-factor',
  'POST /api/oidc/link',
  'PUT /api/notifications/read',
  'POST /api/verify',
]

let cast: Cast
beforeAll(async () => {
  const server = await startServer()
  const watch = await watchAudit(server.dataDir)
  cast = { server, watch, chief: new HttpBrowser(server.origin), guest: new HttpBrowser(server.origin) }
})
afterAll(async () => {
  await cast.watch[Symbol.asyncDispose]()
  await cast.server[Symbol.asyncDispose]()
})

/** Every route that changes something, each done once, in an order in which one can stand on the one before. */
test('[WF56] every route that changes something writes who did it, and from where', async () => {
  const known: Known = {}
  const steps = [
    ...officeSteps(cast),
    ...reportSteps(cast),
    ...agreementSteps((path, body) => cast.chief.send('POST', path, body)),
    ...accountSteps(cast),
  ]
  for (const { route, verbs, by, send, learn } of steps) {
    const answer = await send(known)
    expect([route, answer.status < 300 ? 'done' : await answer.text()]).toEqual([route, 'done'])
    const body = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.json() : await answer.text()
    learn?.(body as Answer, known)
    const entries = await cast.watch.news()
    expect.soft([route, entries.map(({ verb }) => verb)]).toEqual([route, verbs])
    expect.soft([route, ...new Set(entries.map(({ address }) => address))]).toEqual([route, '127.0.0.1'])
    expect.soft([route, actorsOf(entries)]).toEqual([route, by === 'nobody' ? expect.anything() : [known[by ?? 'chief']]])
  }
  const described = (
    await describedRoutes({ request: (path: string, init?: RequestInit) => fetch(cast.server.origin + path, init) })
  ).map(({ method, pattern }) => `${method} ${pattern}`)
  const changing = described.filter((route) => !route.startsWith('GET ') && !SILENT.includes(route))
  expect(steps.map(({ route }) => route)).toEqual(expect.arrayContaining(changing))
})

function actorsOf(entries: readonly AuditEntry[]): readonly string[] {
  return [...new Set(entries.map(({ personId }) => personId))]
}
