import { expect, test } from 'vitest'
import { StorageError } from '@gongping/server/store/storage-error.ts'
import type { Restored, VersionDetails, VersionList } from '@gongping/shared/protocol/versions.ts'
import { figureNode } from '@gongping/shared/report/figure-node.ts'
import { writeFragment } from '@gongping/shared/report/rich-text.ts'
import { json } from '../support/http-office.ts'
import { bodyOf, outcomeOf, sampleOffice } from '../support/sample-office.ts'

type SampleOffice = Awaited<ReturnType<typeof sampleOffice>>

async function versions({ li, path }: SampleOffice) {
  return (await bodyOf<VersionList>(li(`${path}/versions`))).versions
}

const restored = (office: SampleOffice) => office.told.filter(({ type }) => type === 'restored')

const SPOILT = '全部写坏了。'

/** 王强 spoils two sections and a cell, after 李娟 has kept a version. @returns its number. */
async function spoil(office: SampleOffice): Promise<number> {
  const made = await bodyOf<{ number: number }>(office.li(`${office.path}/versions`, json({ name: '初稿' })))
  await office.write('王强', (report) => {
    for (const section of ['duties', 'problems']) {
      report.section(section).delete(0, report.section(section).length)
      writeFragment(report.section(section), [{ type: 'paragraph', content: [{ type: 'text', text: SPOILT }] }])
    }
    report.setCell('t1-1', 'actual', '7')
  })
  return made.number
}

test('[RD49] an owner puts the report back; what it was just before is kept as a version, and can be put back as well', async () => {
  await using office = await sampleOffice()
  const before = await office.content()
  const number = await spoil(office)
  const spoilt = await office.content()
  expect((await office.li(`${office.path}/versions/${number}/restore`, json({}))).status).toBe(200)
  expect(await office.content()).toEqual(before)
  const [kept] = await versions(office)
  expect(kept).toMatchObject({ kind: 'before-restore', by: { display: '李娟' } })
  const last = (await office.store.journal.load(office.id))?.updates.at(-1)
  expect(last?.personId).toBe(await office.personId('李娟'))
  await office.li(`${office.path}/versions/${kept?.number ?? 0}/restore`, json({}))
  expect(await office.content()).toEqual(spoilt)
})

test('[RD49] who drafts puts back a section that is theirs to write, and no other and not the whole', async () => {
  await using office = await sampleOffice()
  const before = await office.content()
  const number = await spoil(office)
  const restore = (section?: string) => outcomeOf(office.wang(`${office.path}/versions/${number}/restore`, json({ section })))
  await office.li(
    `${office.path}/members/${await office.personId('王强')}`,
    json({ role: 'drafter', scope: 'section/duties' }, 'PUT'),
  )
  expect([await restore(), await restore('problems'), await restore('nowhere')]).toEqual([
    [403, 'not-allowed'],
    [403, 'not-allowed'],
    [403, 'not-allowed'],
  ])
  expect(await restore('duties')).toEqual([200, undefined])
  const now = await office.content()
  const paragraphs = (id: string) =>
    [before, now].map(({ sections }) => sections.find((section) => section.id === id)?.paragraphs)
  expect(paragraphs('duties')[1]).toEqual(paragraphs('duties')[0])
  expect(paragraphs('problems')[1]).toEqual([SPOILT])
  expect(now.tables[0]?.indicators[0]?.actual).toBe('7')
})

test('[RD49] live figures that come back follow the facts again', async () => {
  await using office = await sampleOffice()
  await office.write('李娟', (report) => {
    report.setFact('staff.actual', 'value', '12')
    report.setFact('staff.actual', 'unit', '人')
    writeFragment(report.section('staffing'), [
      { type: 'paragraph', content: [figureNode({ fact: 'staff.actual', as: 'value' })] },
    ])
  })
  const before = await office.content()
  const number = await spoil(office)
  await office.write('王强', (report) => report.section('staffing').delete(0, report.section('staffing').length))
  await office.li(`${office.path}/versions/${number}/restore`, json({}))
  expect(await office.content()).toEqual(before)
  expect(JSON.stringify((await office.content()).sections)).toContain('"figure"')
})

test('[RD49] a version that is not there, a locked report and a reader are refused, and no version is kept for it', async () => {
  await using office = await sampleOffice()
  const number = await spoil(office)
  const restore = (caller = office.li, path = `${number}`, body: object = {}) =>
    outcomeOf(caller(`${office.path}/versions/${path}/restore`, json(body)))
  const { length } = await versions(office)
  expect(await restore(office.li, '99')).toEqual([404, 'version-unknown'])
  expect(await restore(office.li, 'x')).toEqual([404, 'version-unknown'])
  expect(await restore(office.li, `${number}`, { section: 'nowhere' })).toEqual([404, 'section-unknown'])
  expect(await restore(office.zhao)).toEqual([403, 'not-allowed'])
  await office.li(`${office.path}/status`, json({ status: 'locked' }, 'PUT'))
  expect(await restore()).toEqual([423, 'report-locked'])
  expect(await versions(office)).toHaveLength(length)
})

test('[PG145] open pages are told who put what back to which version, and which one has what stood there before', async () => {
  await using office = await sampleOffice()
  const number = await spoil(office)
  const by = { id: await office.personId('李娟'), display: '李娟' }
  const whole = await bodyOf<Restored>(office.li(`${office.path}/versions/${number}/restore`, json({})))
  const [kept] = await versions(office)
  expect(whole.kept).toBe(kept?.number)
  await office.li(`${office.path}/versions/${whole.kept}/restore`, json({ section: 'duties' }))
  const [again] = await versions(office)
  expect(restored(office)).toEqual([
    { type: 'restored', by, version: number, kept: kept?.number, place: null },
    { type: 'restored', by, version: kept?.number, kept: again?.number, place: 'section/duties' },
  ])
  await office.li(`${office.path}/versions/99/restore`, json({}))
  expect(restored(office)).toHaveLength(2)
})

test('[PG145] what 王强 writes while the version before is being kept is kept as well', async () => {
  await using office = await sampleOffice()
  const number = await spoil(office)
  const edit = office.rooms.edit.bind(office.rooms)
  office.rooms.edit = async (...args) => {
    office.rooms.edit = edit
    await office.write('王强', (report) => report.setCell('t1-1', 'actual', '最后一刻'))
    return edit(...args)
  }
  const { kept } = await bodyOf<Restored>(office.li(`${office.path}/versions/${number}/restore`, json({})))
  const details = await bodyOf<VersionDetails>(office.li(`${office.path}/versions/${kept}`))
  expect(details.content.tables[0]?.indicators[0]?.actual).toBe('最后一刻')
})

const addVersion = () => Promise.reject(new StorageError('the disk is full'))

test('[PG145] where what 王强 wrote in that moment cannot be kept, the log and open pages still know what was put back', async () => {
  await using office = await sampleOffice()
  const before = await office.content()
  const number = await spoil(office)
  const edit = office.rooms.edit.bind(office.rooms)
  office.rooms.edit = async (...args) => {
    office.rooms.edit = edit
    await office.write('王强', (report) => report.setCell('t1-1', 'actual', '最后一刻'))
    const as = office.store.as.bind(office.store)
    office.store.as = (actor) => ({ ...as(actor), versions: { ...as(actor).versions, addVersion } })
    return edit(...args)
  }
  const outcome = await outcomeOf(office.li(`${office.path}/versions/${number}/restore`, json({})))
  expect(outcome).toEqual([503, 'storage-unavailable'])
  expect(await office.content()).toEqual(before)
  const [kept] = await versions(office)
  expect(restored(office)).toMatchObject([{ version: number, kept: kept?.number, place: null }])
  expect(await office.store.audit.search({ verb: 'report.restored', limit: 5 })).toHaveLength(1)
})

test('[PG150] a table or a row alone is put back by whoever may write it; what the version does not have is refused', async () => {
  await using office = await sampleOffice()
  const before = await office.content()
  const number = await spoil(office)
  await office.write('王强', (report) => {
    report.setCell('t1-2', 'actual', '8')
    report.setEntity('t1-3', 'deleted', '1')
  })
  const restore = (body: object) => outcomeOf(office.wang(`${office.path}/versions/${number}/restore`, json(body)))
  const member = `${office.path}/members/${await office.personId('王强')}`
  await office.li(member, json({ role: 'drafter', scope: 'section/duties' }, 'PUT'))
  expect(await restore({ row: 't1-1' })).toEqual([403, 'not-allowed'])
  await office.li(member, json({ role: 'drafter', scope: 'table' }, 'PUT'))
  expect(await restore({ row: 't1-1' })).toEqual([200, undefined])
  const actual = async () => (await office.content()).tables[0]?.indicators.slice(0, 3).map((row) => row.actual)
  const [first, second, third] = before.tables[0]?.indicators.map((row) => row.actual) ?? []
  const afterThird = before.tables[0]?.indicators[3]?.actual
  expect(await actual()).toEqual([first, '8', afterThird])
  expect(await restore({ row: before.tables[0]?.id })).toEqual([200, undefined])
  expect(await actual()).toEqual([first, second, third])
  expect(restored(office).map((notice) => notice.type === 'restored' && notice.place)).toEqual([
    'row/t1-1',
    `row/${before.tables[0]?.id}`,
  ])
  expect(await restore({ row: 'nowhere' })).toEqual([404, 'row-unknown'])
  expect(((await restore({ row: 't1-1', section: 'duties' })) as [number])[0]).toBe(422)
})
