import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

export const stolenCookie: Attack = {
  name: 'a cookie that was copied is used after its owner signed out, by HTTP and at the socket',
  gets: { '200': 1, '401 sign-in-required': 3, 'closed 4401': 2 },
  async run(site) {
    using scene = await site.scene()
    const { cookie } = await site.signIn(PEOPLE.drafter)
    const headers = { cookie, origin: site.origin }
    const address = `${site.origin.replace('http', 'ws')}/sync/${scene.report}`
    const answers = new Tally()
    await answers.addResponse(await site.ask('/api/session', { headers }))
    const open = new WebSocket(address, { headers })
    await once(open, 'message')
    const closed = once(open, 'close') as Promise<[number]>
    await site.ask('/api/session', { method: 'DELETE', headers })
    answers.add(`closed ${(await closed)[0]}`)

    const attempts = await Promise.all(
      ['/api/session', '/api/reports', `/api/reports/${scene.report}`].map((path) => site.ask(path, { headers })),
    )
    for (const attempt of attempts) await answers.addResponse(attempt)
    const again = new WebSocket(address, { headers })
    answers.add(`closed ${((await once(again, 'close')) as [number])[0]}`)
    await scene.goesOn()
    return { answers, gained: attempts.filter(({ ok }) => ok).map(({ url }) => new URL(url).pathname) }
  },
}
