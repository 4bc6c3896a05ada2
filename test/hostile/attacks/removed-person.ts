import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Attack } from '../attack.ts'
import { PEOPLE, type Site } from '../site.ts'
import { Tally } from '../tally.ts'

const WRITTEN = '离职之后写的。'

/** Runs last of those that need 黑客: from then on there is no such account. */
export const removedPerson: Attack = {
  name: 'who was removed goes on with an open line, the token and the cookie',
  gets: { 'closed 4401': 2, '401 sign-in-required': 2, '403 account-inactive': 1 },
  async run(site) {
    using scene = await site.scene()
    using eve = await scene.open(PEOPLE.hostile)
    const { cookie } = await site.signIn(PEOPLE.hostile)
    const sentAway = eve.closed()
    await remove(site)
    eve.addParagraph('duties', WRITTEN)
    const answers = new Tally()
    answers.add(`closed ${await sentAway}`)
    answers.add(`closed ${await comeBack(site, scene.report)}`)
    const attempts = [
      await site.ask('/api/reports', { as: PEOPLE.hostile }),
      await site.ask('/api/reports', { headers: { cookie } }),
      (await site.signIn(PEOPLE.hostile)).response,
    ]
    for (const attempt of attempts) await answers.addResponse(attempt)
    const gained = attempts.filter(({ ok }) => ok).map(({ url }) => url)
    if (JSON.stringify(await scene.content()).includes(WRITTEN)) gained.push('words in the report')
    await scene.goesOn()
    return { answers, gained }
  },
}

async function remove(site: Site): Promise<void> {
  const path = `/api/people/${await site.idOf(PEOPLE.hostile)}`
  const removed = await site.ask(path, { as: PEOPLE.admin, method: 'PATCH', body: { isActive: false } })
  if (!removed.ok) throw new Error(`removing: ${removed.status} ${await removed.text()}`)
}

async function comeBack(site: Site, report: string): Promise<number> {
  const socket = new WebSocket(`${site.origin.replace('http', 'ws')}/sync/${report}?token=${site.tokenOf(PEOPLE.hostile)}`)
  const [code] = (await once(socket, 'close')) as [number]
  return code
}
