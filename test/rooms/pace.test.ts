import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Pace } from '@gongping/server/rooms/pace.ts'
import { ManualTimers } from '../support/manual-timers.ts'
import { Office, writeParagraph } from '../support/office.ts'

test('[PR89] what one person types in a quiet room is committed at once', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  writeParagraph(li, 'duties', '第一句。')
  await office.settle()
  const before = office.timers.now()
  writeParagraph(li, 'duties', '第二句。')
  li.deliver()
  await nextTurn()
  await nextTurn()
  expect(office.storedWords()).toContain('第二句。')
  expect(office.timers.now()).toBe(before)
})

test('[PR89] in a room of fifty what comes within ten milliseconds is one commit', async () => {
  const office = new Office()
  const people = []
  for (let at = 0; at < 50; at++) people.push(await office.enter(`同事${at}`))
  people[0]?.report.setCell('t1-1', 'actual', '1')
  await office.settle()
  office.timers.pass(20)
  const before = office.commits.length
  for (const person of people) {
    person.report.text('t1-1', 'reason').insert(0, '因')
    person.deliver()
    await nextTurn()
  }
  office.timers.pass(10)
  await office.settle()
  // The first goes at once, the other forty-nine together.
  expect(office.commits.slice(before)).toEqual([1, 49])
})

test('[PR89] every room waits for company while the whole process is busy, and no longer when it is not', () => {
  const timers = new ManualTimers()
  let utilization = 0.9
  const pace = new Pace(timers, () => utilization)
  const later = (): number => {
    timers.pass(200)
    return pace.window(1)
  }
  expect([later(), later(), later(), later(), later()]).toEqual([2, 4, 8, 10, 10])
  utilization = 0.5
  expect(later()).toBe(10)
  utilization = 0.1
  expect([later(), later(), later(), later(), later()]).toEqual([5, 2.5, 1.25, 0.625, 0.2])
})

test('[PR88] "still here" of many people goes out as one frame, and in time', async () => {
  const office = new Office()
  const people = []
  for (const name of ['李娟', '张伟', '王芳', '赵强']) people.push(await office.enter(name))
  for (const person of people) person.announce(person.doc.clientID, 1, { cursor: null })
  await office.settle()
  for (const person of people) person.heard.length = 0
  const frames = people.map(({ frames: count }) => count)
  for (const person of people) {
    person.announce(person.doc.clientID, 2, { cursor: null })
    await office.settle()
  }
  expect(people.map(({ heard }) => heard)).toEqual([[], [], [], []])
  // A page takes somebody for gone after 30 seconds and says "still here" itself after 15 to 18.
  office.timers.pass(6_000)
  await office.settle()
  expect(people.map((person, at) => person.frames - (frames[at] ?? 0))).toEqual([1, 1, 1, 1])
  for (const { heard } of people) expect(heard.map(({ clock }) => clock)).toEqual([2, 2, 2, 2])
})
