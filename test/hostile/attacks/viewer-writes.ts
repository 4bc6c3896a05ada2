import type { Attack } from '../attack.ts'
import { PEOPLE } from '../site.ts'
import { Tally } from '../tally.ts'

const WRITTEN = '查看的人写的。'

export const viewerWrites: Attack = {
  name: 'a viewer writes text and figures, explains, locks, shares and assigns',
  gets: { 'closed 4403': 2, '403 not-allowed': 5 },
  async run(site) {
    using scene = await site.scene()
    const { report } = scene
    const hostile = await site.idOf(PEOPLE.hostile)
    const given = await site.ask(`/api/reports/${report}/members/${hostile}`, {
      as: PEOPLE.admin,
      method: 'PUT',
      body: { role: 'viewer' },
    })
    if (!given.ok) throw new Error(`viewer: ${given.status} ${await given.text()}`)
    const answers = new Tally()
    for (const write of ['text', 'figure'] as const) {
      using viewer = await scene.open(PEOPLE.hostile)
      const sentAway = viewer.closed()
      if (write === 'text') viewer.addParagraph('duties', WRITTEN)
      else viewer.report.setCell('t1', 'name', WRITTEN)
      answers.add(`closed ${await sentAway}`)
    }
    const gained: string[] = []
    const wishes: readonly [string, string, object][] = [
      ['PUT', `status`, { status: 'locked' }],
      ['PUT', `everyone`, { role: 'owner' }],
      ['PUT', `members/${hostile}`, { role: 'owner' }],
      ['PUT', `assignments`, { place: 'section/duties', people: [hostile], isBinding: true }],
      ['PUT', `status`, { status: 'sealed' }],
    ]
    for (const [method, path, body] of wishes) {
      const response = await site.ask(`/api/reports/${report}/${path}`, { as: PEOPLE.hostile, method, body })
      if (response.ok) gained.push(path)
      await answers.addResponse(response)
    }
    if (JSON.stringify(await scene.content()).includes(WRITTEN)) gained.push('words in the report')
    await scene.goesOn()
    return { answers, gained }
  },
}
