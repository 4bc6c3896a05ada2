import { expect, test } from 'vitest'
import type { AwarenessEntry } from '@gongping/shared/protocol/frames.ts'
import { MAX_AWARENESS_BYTES } from '@gongping/shared/protocol/messages.ts'
import { PERSON_COLORS, personColor } from '@gongping/shared/protocol/person-color.ts'
import { Office } from '../support/office.ts'
import type { OfficePerson } from '../support/office-person.ts'

const last = (person: OfficePerson): AwarenessEntry | undefined => person.heard.at(-1)
const stateOf = (entry: AwarenessEntry | undefined): unknown => JSON.parse(entry?.state ?? 'null')

test('[PR12] who somebody is comes from the server, whatever the page claims', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  eve.announce(77, 1, {
    user: { id: 'id-of-李娟', name: '李娟', color: 'red;background:url(x)' },
    place: { row: 't1-1', field: 'actual' },
  })
  await office.settle()
  expect(stateOf(last(li))).toEqual({
    user: { id: 'id-of-黑客', name: '黑客', color: personColor('id-of-黑客', new Set([personColor('id-of-李娟')])) },
    place: { row: 't1-1', field: 'actual' },
  })
})

test('[PR12] two people in one report have different colours, as long as there are enough', async () => {
  const office = new Office()
  const people = await Promise.all(Array.from({ length: PERSON_COLORS.length }, (_, at) => office.enter(`同事${at}`)))
  people.forEach((person, at) => person.announce(100 + at, 1, {}))
  await office.settle()
  const late = await office.enter('王芳')
  const colors = late.heard.map((entry) => (stateOf(entry) as { user: { color: string } }).user.color)
  expect(new Set(colors).size).toBe(PERSON_COLORS.length)
})

test('[PR12] one person in two windows keeps one colour', async () => {
  const office = new Office()
  const [first, second] = [await office.enter('李娟'), await office.enter('李娟')]
  first.announce(11, 1, {})
  second.announce(2, 1, {})
  await office.settle()
  const colors = first.heard.map((entry) => (stateOf(entry) as { user: { color: string } }).user.color)
  expect(new Set(colors).size).toBe(1)
})

test('[PR12] a page learns at once in which colour the others see it', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  li.announce(li.doc.clientID, 1, {})
  const late = await office.enter('王芳')
  const { user } = stateOf(late.heard[0]) as { user: { color: string } }
  expect(li.notices[0]).toEqual({ type: 'welcome', color: user.color })
})

test('[PR12] nobody speaks for somebody else', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  li.announce(11, 1, { place: { section: 'duties' } })
  await office.settle()
  eve.announce(22, 1, {})
  eve.announce(11, 9, { place: { section: 'other' } })
  eve.announce(11, 10, null)
  await office.settle()
  const late = await office.enter('王芳')
  expect(late.heard.map(({ clientId }) => clientId).sort()).toEqual([11, 22])
  expect(stateOf(late.heard.find(({ clientId }) => clientId === 11))).toMatchObject({ place: { section: 'duties' } })
})

test('[PR12] the size of a state counts in bytes: a Chinese character has three', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  eve.announce(77, 1, { place: '长'.repeat(MAX_AWARENESS_BYTES / 2) })
  await office.settle()
  expect(li.heard).toEqual([])
})

test('[PR12] a state that is too large or no object is not passed on', async () => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  eve.announce(22, 1, { place: 'x'.repeat(MAX_AWARENESS_BYTES) })
  eve.announce(22, 2, ['no', 'object'])
  await office.settle()
  expect(li.heard).toEqual([])
})

test('[PR13] whoever leaves disappears for everybody', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  zhang.announce(22, 5, {})
  await office.settle()
  zhang.disconnect()
  await office.settle()
  expect(last(li)).toEqual({ clientId: 22, clock: 5, state: 'null' })
})

test('[PR13] a page that comes back with its old clock is seen again at once', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  zhang.announce(22, 5, { place: { section: 'duties' } })
  await office.settle()
  zhang.disconnect()
  await office.settle()
  await office.reconnect(zhang)
  zhang.announce(22, 5, { place: { section: 'duties' } })
  await office.settle()
  expect(last(li)).toMatchObject({ clientId: 22, clock: 6 })
  expect(stateOf(last(li))).toMatchObject({ place: { section: 'duties' } })
})

test('[PR13] a page that reconnects before its old line is noticed dead takes over from it', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  const [before, after] = [await office.enter('张伟'), await office.enter('张伟')]
  before.announce(22, 5, {})
  await office.settle()
  after.announce(22, 5, {})
  await office.settle()
  before.disconnect()
  await office.settle()
  expect(last(li)).toMatchObject({ clientId: 22, clock: 6 })
  expect(stateOf(last(li))).not.toBeNull()
})

test('[PR13] a page that repeats what it heard of itself starts no echo', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  li.announce(11, 1, { place: { section: 'duties' } })
  await office.settle()
  const echo = last(li)
  li.announce(11, echo?.clock ?? 0, stateOf(echo))
  await office.settle()
  expect(li.heard).toHaveLength(1)
})
