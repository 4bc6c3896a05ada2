import { expect, test } from 'vitest'
import { LIMITS } from '@gongping/server/rooms/limits.ts'
import { ERRORS } from '@gongping/shared/protocol/errors.ts'
import { Office, REPORT } from '../support/office.ts'
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
