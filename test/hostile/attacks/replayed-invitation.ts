import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

export const replayedInvitation: Attack = {
  name: 'an invitation is accepted by ten at once, again afterwards, after it was taken back, and invented',
  gets: { '201': 1, '403 invitation-invalid': 13 },
  async run(site) {
    const answers = new Tally()
    const accept = (token: string, name: string) =>
      site.ask('/api/invitations/accept', {
        body: { token, name, display: name, password: '一句只有自己知道的话' },
        headers: { origin: site.origin },
      })
    const { token } = await invite()
    const used = await Promise.all(Array.from({ length: 10 }, (_, n) => accept(token, `新人${n}`)))
    used.push(await accept(token, '迟到的人'), await accept('invented', '不速之客'), await accept(`${token}x`, '不速之客'))
    const withdrawn = await invite()
    await site.ask(`/api/invitations/${withdrawn.id}`, { as: PEOPLE.admin, method: 'DELETE' })
    used.push(await accept(withdrawn.token, '不速之客'))
    for (const answer of used) await answers.addResponse(answer)
    const made = used.filter(({ ok }) => ok).length
    return { answers, gained: made > 1 ? [`${made} accounts`] : [] }

    async function invite(): Promise<{ id: string; token: string }> {
      const made = await site.ask('/api/invitations', { as: PEOPLE.admin, body: await offer() })
      if (made.status !== 201) throw new Error(`inviting: ${made.status} ${await made.text()}`)
      const { invitation, token } = (await made.json()) as { invitation: { id: string }; token: string }
      return { id: invitation.id, token }
    }
    async function offer(): Promise<object> {
      const [unit] = (await (await site.ask('/api/units', { as: PEOPLE.admin })).json()) as { id: string }[]
      return { display: '新人', unitId: unit?.id, divisionId: null, post: '', role: 'member', isUnitAdmin: false }
    }
  },
}
