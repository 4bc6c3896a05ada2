import { encodeAwareness } from '@gongping/shared/protocol/frames.ts'
import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

const CLAIM = JSON.stringify({ user: { id: 'li', name: PEOPLE.drafter, color: '#ff0000' }, mark: 'forged' })

/** Who is present is what a page says of itself in y-protocols, and of anybody else as well. */
export const forgedPresence: Attack = {
  name: '黑客 is present as 李娟, under an own clientID and under that of a colleague',
  gets: { 'shown as 黑客': 1, ignored: 1 },
  async run(site) {
    using scene = await site.scene()
    using eve = await scene.open(PEOPLE.hostile)
    const { colleague } = scene
    const seen = () => colleague.provider.awareness.getStates() as Map<number, { user?: { name?: string }; mark?: string }>
    const clock = 1_000_000
    eve.sendRaw(encodeAwareness([{ clientId: colleague.doc.clientID, clock, state: CLAIM }]))
    eve.sendRaw(encodeAwareness([{ clientId: eve.doc.clientID, clock, state: CLAIM }]))
    await colleague.sees(() => seen().get(eve.doc.clientID)?.mark === 'forged')

    const answers = new Tally()
    answers.add(`shown as ${seen().get(eve.doc.clientID)?.user?.name}`)
    answers.add(seen().get(colleague.doc.clientID)?.mark === undefined ? 'ignored' : 'believed')
    await scene.goesOn()
    const isImpostor = [...seen().values()].some(({ user }) => user?.name === PEOPLE.drafter)
    return { answers, gained: isImpostor ? ['the presence of 李娟'] : [] }
  },
}
