import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

const EVIL = 'https://evil.example'

/** A page that 李娟 opens in the same browser; the browser attaches her cookie to whatever it sends here. */
export const crossSite: Attack = {
  name: 'a page of another site posts forms and opens a socket with the cookie of 李娟',
  gets: { '403 origin-foreign': 7, 'closed 4403': 2 },
  async run(site) {
    using scene = await site.scene()
    const { cookie } = await site.signIn(PEOPLE.drafter)
    const answers = new Tally()
    const gained: string[] = []
    const report = JSON.stringify({ template: 'hunan-department@2022.1', title: '伪造', year: 2022, unit: { name: '伪造' } })
    const forms: readonly [string, RequestInit][] = [
      ['/api/reports', { body: report, headers: { 'content-type': 'text/plain', origin: EVIL } }],
      ['/api/reports', { body: report, headers: { 'content-type': 'application/json', origin: 'null' } }],
      ['/api/reports', { body: new URLSearchParams({ template: 'x' }), headers: { origin: EVIL } }],
      ['/api/reports', { body: report, headers: { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' } }],
      ['/api/reports/import', { body: fileForm(), headers: { origin: `${site.origin}.evil.example` } }],
      ['/api/session', { method: 'DELETE', headers: { origin: EVIL } }],
      [`/api/reports/${scene.report}/status`, { method: 'PUT', body: '{"status":"sealed"}', headers: { origin: EVIL } }],
    ]
    for (const [path, init] of forms) {
      const headers = new Headers(init.headers)
      headers.set('cookie', cookie)
      const response = await fetch(site.origin + path, { method: 'POST', ...init, headers })
      if (response.ok) gained.push(path)
      await answers.addResponse(response)
    }
    for (const origin of [EVIL, 'null']) {
      const socket = new WebSocket(`${site.origin.replace('http', 'ws')}/sync/${scene.report}`, { headers: { cookie, origin } })
      socket.on('message', () => gained.push('the text of the report'))
      const [code] = (await once(socket, 'close')) as [number]
      answers.add(`closed ${code}`)
    }
    const list = await (await site.ask('/api/reports', { as: PEOPLE.drafter })).text()
    if (list.includes('伪造')) gained.push('a report')
    await scene.goesOn()
    return { answers, gained }
  },
}

function fileForm(): FormData {
  const form = new FormData()
  form.set('file', new File(['伪造'], 'a.txt'))
  return form
}
