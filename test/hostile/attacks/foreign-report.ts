import type { Attack } from '../attack.ts'
import { PEOPLE, type Site } from '../site.ts'
import { StockClient } from '../../support/stock-client.ts'
import { Tally } from '../tally.ts'

const UNSAFE = ['post', 'put', 'patch', 'delete'] as const

/** Ids travel in links and mails. Whoever is of another unit must not even learn that a report is there. */
export const foreignReport: Attack = {
  name: 'somebody of another unit asks for a report by its id, at every route and at the socket',
  gets: { 'every route: 404 report-unknown': 1, 'closed 4404': 1 },
  async run(site) {
    await moveOut(site)
    using scene = await site.scene()
    const [answers, ofRoutes] = [new Tally(), new Tally()]
    const gained: string[] = []
    const before = await scene.content()
    for (const { method, path, body } of await routesOfReports(site, scene.report)) {
      const response = await site.ask(path, { as: PEOPLE.outsider, method, ...(body && { body }) })
      if (response.ok) gained.push(`${method} ${path}`)
      await ofRoutes.addResponse(response)
    }
    answers.add(`every route: ${Object.keys(ofRoutes.record).join(', ')}`)
    if (ofRoutes.tries < 15) throw new Error('most routes were not found in the description')
    using stranger = new StockClient(site.origin, scene.report, { token: site.tokenOf(PEOPLE.outsider) })
    answers.add(`closed ${await stranger.closed()}`)
    if (stranger.doc.store.clients.size > 0) gained.push('some of the text')
    const list = await (await site.ask('/api/reports', { as: PEOPLE.outsider })).text()
    if (list.includes(scene.report)) gained.push('its line in the list')
    if (JSON.stringify(await scene.content()) !== JSON.stringify(before)) gained.push('a change')
    await scene.goesOn()
    return { answers, gained }
  },
}

async function moveOut(site: Site): Promise<void> {
  const as = PEOPLE.admin
  const made = await site.ask('/api/units', { as, body: { name: '另一个单位' } })
  const { id: unitId } = (await made.json()) as { id: string }
  const moved = await site.ask(`/api/people/${await site.idOf(PEOPLE.outsider)}`, { as, method: 'PATCH', body: { unitId } })
  if (!moved.ok) throw new Error(`moving: ${moved.status} ${await moved.text()}`)
}

interface RouteOfReport {
  readonly method: string
  readonly path: string
  readonly body: object | null
}

/** Every described route below a report, with the id of an existing one. */
async function routesOfReports(site: Site, report: string): Promise<RouteOfReport[]> {
  const { paths } = (await (await site.ask('/api/openapi.json')).json()) as { paths: Record<string, Record<string, object>> }
  return Object.entries(paths)
    .filter(([pattern]) => pattern.startsWith('/api/reports/{id}'))
    .flatMap(([pattern, methods]) =>
      Object.keys(methods).map((method) => ({
        method: method.toUpperCase(),
        path: pattern.replace('{id}', report).replaceAll(/\{\w+\}/g, 'duties'),
        body: UNSAFE.some((unsafe) => unsafe === method) && method !== 'delete' ? BODY : null,
      })),
    )
}

/** What each of the routes takes, all in one: what a route does not know it ignores. */
const BODY = {
  status: 'locked',
  scope: 'report',
  role: 'owner',
  place: 'section/duties',
  people: [],
  isBinding: true,
  isDone: true,
  text: '无',
}
