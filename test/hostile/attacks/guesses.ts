import { passwordOf } from '../../support/staffed-server.ts'
import type { Attack } from '../attack.ts'
import { type BurstRequest, requestBurst } from '../request-burst.ts'
import { PEOPLE, hostileSite } from '../site.ts'
import { Tally } from '../tally.ts'

/** Wrong passwords that are compared with a hash: ten for one name, sixty from one address. */
const COMPARED = 60

/**
 * Guesses from one machine that pretends to be many, three quarters at one name and the others each at another. What is
 * answered with 401 was compared with a hash; 429 was not. On a server of its own: afterwards nobody at this address
 * signs in for a while.
 */
export function guesses(count: number): Attack {
  return {
    name: `${count.toLocaleString('en')} passwords are guessed, each under another X-Forwarded-For`,
    gets: { '401 credentials-wrong': COMPARED, '429 too-many-attempts': count - COMPARED },
    async run() {
      await using site = await hostileSite()
      const answers = new Tally()
      const guess = (n: number): BurstRequest => ({
        path: '/api/session',
        body: { name: n % 4 > 0 ? PEOPLE.drafter : `猜测${n}`, password: `${passwordOf(PEOPLE.drafter)}${n}` },
        headers: { 'x-forwarded-for': `203.0.113.${n % 250}`, host: new URL(site.origin).host },
      })
      const all = Array.from({ length: count }, (_, n) => guess(n))
      await requestBurst(site.port, all, answers)
      const gained = Object.keys(answers.record).filter((answer) => answer.startsWith('2'))
      const right = await site.signIn(PEOPLE.drafter)
      if (right.response.ok) gained.push('the right password, had it come next')
      const open = await site.ask('/api/session', { as: PEOPLE.drafter })
      if (!open.ok) gained.push('李娟 locked out of what she has open')
      return { answers, gained }
    },
  }
}
