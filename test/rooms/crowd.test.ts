import { expect, test } from 'vitest'
import { LIMITS } from '@gongping/server/rooms/limits.ts'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { ERRORS } from '@gongping/shared/protocol/errors.ts'
import { Office, REPORT, writeParagraph } from '../support/office.ts'
import { OfficePerson } from '../support/office-person.ts'

test('[PR112] nobody takes the seats of everybody else: after twenty connections to a report one person gets no more', async () => {
  const office = new Office()
  const windows: OfficePerson[] = []
  for (let at = 0; at < LIMITS.peersOfPerson; at++) windows.push(await office.enter('黑客'))
  const [more, li] = [await office.enter('黑客'), await office.enter('李娟')]
  expect(li.isConnected).toBe(true)
  expect(more.closed).toEqual({ code: 4408, reason: 'too-many-windows' })
  expect(ERRORS['too-many-windows'].zh.title).toContain('窗口')

  windows[0]?.disconnect()
  await office.reconnect(more)
  expect(more.isConnected).toBe(true)
})

test('[PR112] in a report that is full whoever comes is told so, and tries again', async () => {
  const office = new Office()
  const enter = (name: string) => new OfficePerson(name).connect(office.rooms, REPORT)
  for (let at = 0; at < LIMITS.peers; at++) expect(await enter(`同事${at}`)).toBe(true)
  const li = await office.enter('李娟')
  expect(li.closed).toEqual({ code: 4513, reason: 'report-crowded' })
})

test('[PR113] a ban closes every line that the person has in the report, and nobody else’s', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  const others = [await office.enter('黑客'), await office.enter('黑客')]
  while (office.bans.length === 0) {
    if (!eve.isConnected) await office.reconnect(eve)
    eve.send(new Uint8Array([77, 1, 2]))
    await office.settle()
  }
  expect(others.map(({ closed }) => closed?.code)).toEqual([CLOSE.banned.code, CLOSE.banned.code])
  others[0]?.report.setCell('t1-1', 'actual', '1')
  writeParagraph(li, 'duties', '照常工作。')
  await office.settle()
  expect(li.isConnected).toBe(true)
  expect((await office.storedContent()).tables[0]?.indicators[0]?.actual).toBe('')
})
