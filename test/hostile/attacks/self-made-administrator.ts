import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

const PASSWORD = '一句只有自己知道的话'

/** Fields that a page never sends, in bodies that are otherwise right. */
export const selfMadeAdministrator: Attack = {
  name: 'a member makes administrators, units and invitations, and sends a role where there is none to send',
  gets: { '403 not-allowed': 6, '200': 1 },
  async run(site) {
    const own = await site.idOf(PEOPLE.hostile)
    const answers = new Tally()
    const [{ id: unitId } = { id: '' }] = (await (await site.ask('/api/units', { as: PEOPLE.admin })).json()) as { id: string }[]
    const wishes: readonly [string, string, object?][] = [
      ['POST', '/api/people', { name: '内应', display: '内应', password: PASSWORD, role: 'admin' }],
      ['PATCH', `/api/people/${own}`, { role: 'admin', isUnitAdmin: true }],
      ['POST', '/api/units', { name: '黑客的单位' }],
      ['POST', '/api/invitations', { display: '内应', unitId, divisionId: null, post: '', role: 'admin', isUnitAdmin: true }],
      ['PUT', `/api/people/${await site.idOf(PEOPLE.drafter)}/password`, { password: PASSWORD }],
      ['GET', '/api/audit'],
      ['PATCH', '/api/profile', { display: PEOPLE.hostile, role: 'admin', isUnitAdmin: true, id: 'x' }],
    ]
    const { cookie } = await site.signIn(PEOPLE.hostile)
    for (const [method, path, body] of wishes)
      await answers.addResponse(await site.ask(path, { method, ...(body && { body }), headers: { cookie, origin: site.origin } }))
    const { role } = (await (await site.ask('/api/session', { as: PEOPLE.hostile })).json()) as { role: string }
    const { status } = await site.ask('/api/session', { as: PEOPLE.drafter })
    const gained = [...(role === 'member' ? [] : [`the role ${role}`]), ...(status === 200 ? [] : ['李娟 is locked out'])]
    return { answers, gained }
  },
}
