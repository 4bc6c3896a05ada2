import { slowRequest } from '../../support/slow-request.ts'
import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

/** Whoever expects to lose a right begins requests while it holds, and keeps the rest of them for later. */
export const slowBody: Attack = {
  name: '黑客, an owner, begins requests and sends the rest once a viewer',
  gets: { '403': 4 },
  async run(site) {
    using scene = await site.scene()
    const hostile = await site.idOf(PEOPLE.hostile)
    const path = `/api/reports/${scene.report}`
    const become = async (role: string): Promise<void> => {
      const given = await site.ask(`${path}/members/${hostile}`, { as: PEOPLE.admin, method: 'PUT', body: { role } })
      if (!given.ok) throw new Error(`${role}: ${given.status} ${await given.text()}`)
    }
    const wishes: readonly [string, object][] = [
      [`members/${hostile}`, { role: 'owner' }],
      ['everyone', { role: 'owner' }],
      ['assignments', { place: 'section/duties', people: [hostile], isBinding: true }],
      ['status', { status: 'locked' }],
    ]
    await become('owner')
    const authorization = `Bearer ${site.tokenOf(PEOPLE.hostile)}`
    const begun = await Promise.all(
      wishes.map(([what, body]) =>
        slowRequest(site.port, 'PUT', `${path}/${what}`, { authorization, body: JSON.stringify(body) }),
      ),
    )
    // Whatever the server does about the heads alone it has done by then.
    for (let nth = 0; nth < 10; nth++) await (await site.ask('/api/session', { as: PEOPLE.hostile })).text()
    await become('viewer')
    const answers = new Tally()
    const gained: string[] = []
    for (const [n, request] of begun.entries()) {
      const status = await request.finish()
      if (status < 400) gained.push(wishes[n]?.[0] ?? '')
      answers.add(String(status))
    }
    await scene.goesOn()
    return { answers, gained }
  },
}
