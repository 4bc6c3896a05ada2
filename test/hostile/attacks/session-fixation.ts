import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

/** Somebody who sat at the machine before leaves a cookie there, and waits for the next person to sign in under it. */
export const sessionFixation: Attack = {
  name: 'a cookie is planted before 李娟 signs in: an invented one, and that of a session of 黑客',
  gets: { '401 sign-in-required': 1, 'still 黑客': 1 },
  async run(site) {
    const own = await site.signIn(PEOPLE.hostile)
    const invented = own.cookie.replace(/=[^;]+/, '=planted.c2lnbmF0dXJl')
    const answers = new Tally()
    const gained: string[] = []
    for (const cookie of [invented, own.cookie]) {
      const signedIn = await site.signIn(PEOPLE.drafter, undefined, { cookie })
      if (!signedIn.response.ok) throw new Error(`signing in: ${signedIn.response.status}`)
      if (cookie.split('; ').some((part) => part.includes('session_token') && signedIn.cookie.includes(part)))
        gained.push('a session kept its cookie')
      const planted = await site.ask('/api/session', { headers: { cookie } })
      const { display } = (await planted.clone().json()) as { display?: string }
      if (display === PEOPLE.drafter) gained.push('the session of 李娟')
      if (planted.ok) answers.add(`still ${display}`)
      else await answers.addResponse(planted)
    }
    return { answers, gained }
  },
}
