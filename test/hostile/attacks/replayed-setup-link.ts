import { startServer } from '../../support/running-server.ts'
import type { Attack } from '../attack.ts'
import { Tally } from '../tally.ts'

/** On a server of its own: the link is printed at the first start only. */
export const replayedSetupLink: Attack = {
  name: 'the set-up link is used by ten at once, and again afterwards',
  gets: { '201': 1, '403 setup-link-invalid': 10 },
  async run() {
    await using server = await startServer()
    const token = /\/setup\?token=(\S+)/.exec(server.output())?.[1]
    const use = (name: string) =>
      fetch(`${server.origin}/api/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.origin },
        body: JSON.stringify({ token, name, display: name, password: '一句只有自己知道的话' }),
      })
    const answers = new Tally()
    const atOnce = await Promise.all(Array.from({ length: 10 }, (_, n) => use(`管理员${n}`)))
    const later = await use('后来的人')
    for (const answer of [...atOnce, later]) await answers.addResponse(answer)
    const made = [...atOnce, later].filter(({ ok }) => ok).length
    return { answers, gained: made > 1 ? [`${made} administrators`] : [] }
  },
}
