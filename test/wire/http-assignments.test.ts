import { expect, test } from 'vitest'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import { county } from '../support/county.ts'

const FORM = { template: 'hunan-department@2022.1', title: '', year: 2022, unit: '清溪县档案馆' }

/** A report of 张敏's, with 李娟 and 王强 who draft it, and what its open pages are told. */
async function reportToShareOut() {
  const place = await county()
  const [zhang, li, wang] = [await place.hire('张敏'), await place.hire('李娟'), await place.hire('王强')]
  const { id } = (await zhang.ask('/api/reports', FORM)) as { id: string }
  const told: Notice['type'][] = []
  const { rooms } = place.office
  const notify = rooms.notify.bind(rooms)
  rooms.notify = (reportId, notice) => {
    told.push(notice.type)
    notify(reportId, notice)
  }
  const path = `/api/reports/${id}/assignments`
  return {
    zhang,
    li,
    wang,
    id,
    path,
    told,
    place,
    assign: (body: object) => zhang.ask(path, { isBinding: false, ...body }, 'PUT'),
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

test('[WF18] sections and rows are given to people, who say what is finished; open pages hear of both', async () => {
  await using report = await reportToShareOut()
  const { zhang, li, wang, path, told } = report
  expect(await report.assign({ place: 'section/duties', people: [li.id, wang.id] })).toBeNull()
  expect(await report.assign({ place: 'row/t1', people: [wang.id], isBinding: true })).toBeNull()
  expect(await li.ask(`${path}/done`, { place: 'section/duties', isDone: true }, 'PUT')).toBeNull()
  const all = (await wang.ask(path)) as { place: string; people: { person: { display: string }; isDone: boolean }[] }[]
  const given = all.map((one) => [one.place, one.people.map(({ person, isDone }) => `${person.display} ${isDone}`).sort()])
  expect(given).toEqual([
    ['row/t1', ['王强 false']],
    ['section/duties', ['李娟 true', '王强 false']],
  ])
  expect(await report.assign({ place: 'section/duties', people: [] })).toBeNull()
  expect(await zhang.ask(path)).toMatchObject([{ place: 'row/t1', isBinding: true }])
  expect(told).toEqual(Array.from({ length: 4 }, () => 'assignments'))
})

test('[WF18] what the report does not have, nobody of whom writes in it, or of others is an error, and nothing is assigned', async () => {
  await using report = await reportToShareOut()
  const { zhang, li, wang, id, path, told, place } = report
  const stranger = await place.hire('赵敏', { unitId: 'schools' })
  await zhang.ask(`/api/reports/${id}/members/${wang.id}`, { role: 'viewer' }, 'PUT')
  expect(await report.assign({ place: 'section/nothing', people: [li.id] })).toEqual([404, 'section-unknown'])
  expect(await report.assign({ place: 'row/nothing', people: [li.id] })).toEqual([404, 'row-unknown'])
  for (const person of [stranger.id, wang.id, 'nobody']) {
    expect(await report.assign({ place: 'section/duties', people: [person] })).toEqual([404, 'person-unknown'])
  }
  for (const wrong of ['facts', 'meta', 'section/', 'text/t1/goal', '']) {
    expect(await report.assign({ place: wrong, people: [] })).toEqual([422, 'body-invalid'])
  }
  expect(await li.ask(path, { place: 'section/duties', people: [li.id], isBinding: true }, 'PUT')).toEqual([403, 'not-allowed'])
  expect(await li.ask(`${path}/done`, { place: 'section/duties', isDone: true }, 'PUT')).toEqual([404, 'assignment-unknown'])
  expect(await zhang.ask(path)).toEqual([])
  expect(told).not.toContain('assignments')
})

test('[WF18] the operations log says whom a place was given to', async () => {
  await using report = await reportToShareOut()
  const { li, wang } = report
  const people = [li.id, wang.id, ...Array.from({ length: 20 }, () => li.id)]
  await report.assign({ place: 'row/t1', people, isBinding: true })
  await report.assign({ place: 'row/t1', people: [] })
  const entries = await report.place.office.store.audit.search({ verb: 'assignment.set', limit: 2 })
  expect(entries.map(({ params }) => params['people'])).toEqual(['none', people.join(' ')])
})
