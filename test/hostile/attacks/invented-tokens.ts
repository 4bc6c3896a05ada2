import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

const TRIES = 200

export const inventedTokens: Attack = {
  name: 'API tokens are invented, by HTTP and at the socket',
  gets: { '401 sign-in-required': TRIES, 'closed 4401': TRIES },
  async run(site) {
    using scene = await site.scene()
    const answers = new Tally()
    const gained: string[] = []
    const good = site.tokenOf(PEOPLE.drafter)
    const invented = Array.from({ length: TRIES }, (_, n) => (n % 2 === 0 ? `gp_${n}` : `${good.slice(0, -3)}${100 + n}`))
    await Promise.all(
      invented.map(async (token) => {
        const response = await site.ask('/api/reports', { headers: { authorization: `Bearer ${token}` } })
        if (response.ok) gained.push('a list')
        await answers.addResponse(response)
        const socket = new WebSocket(`${site.origin.replace('http', 'ws')}/sync/${scene.report}?token=${token}`)
        socket.on('message', () => gained.push('the text'))
        answers.add(`closed ${((await once(socket, 'close')) as [number])[0]}`)
      }),
    )
    await scene.goesOn()
    return { answers, gained }
  },
}
