import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ReportComments } from '@gongping/shared/protocol/comments.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { renewAnchors } from '@gongping/server/operations/renew-anchors.ts'
import { json } from '../support/http-office.ts'
import { bodyOf, outcomeOf, sampleOffice } from '../support/sample-office.ts'

const QUOTE = '建立并维护全县档案目录数据库'
const SUGGESTION = '建立、维护全县档案目录数据库'

type SampleOffice = Awaited<ReturnType<typeof sampleOffice>>

/** 赵敏 proposes another wording for some words of 部门主要职责. @returns the path of the comment. */
async function suggest(office: SampleOffice, more: object = {}): Promise<string> {
  const wanted = {
    place: 'section/duties',
    anchor: await office.anchorOn('duties', QUOTE),
    quote: QUOTE,
    suggestion: SUGGESTION,
    text: '',
    ...more,
  }
  const { id } = await bodyOf<{ id: string }>(office.zhao(`${office.path}/comments`, json(wanted)))
  return `${office.path}/comments/${id}`
}

const POST = { method: 'POST' }

async function thread({ li, path }: SampleOffice) {
  const { threads } = await bodyOf<ReportComments>(li(`${path}/comments`))
  const [first] = threads
  if (!first) throw new Error('no comment')
  return first
}

function dutiesOf({ sections }: ReportContent): string {
  return JSON.stringify(sections.find(({ id }) => id === 'duties'))
}

/** Puts words in place of others, as somebody who selects them and types. */
function replaceIn(section: Y.XmlFragment, part: string, words: string): void {
  const texts = section.toArray().flatMap((node) => (node instanceof Y.XmlElement ? node.toArray() : []))
  const text = texts.find((node) => node instanceof Y.XmlText && node.toString().includes(part)) as Y.XmlText
  const at = text.toString().indexOf(part)
  text.delete(at, part.length)
  text.insert(at, words)
}

test('[PR164] an accepted wording stands in the text in the name of who accepted it, and the comment names both', async () => {
  await using office = await sampleOffice()
  const comment = await suggest(office)
  await office.write('王强', (report) => report.section('duties').delete(0, 1))
  expect(await outcomeOf(office.wang(`${comment}/apply`, POST))).toBe(204)
  expect(dutiesOf(await office.content())).toContain(SUGGESTION)
  expect(await thread(office)).toMatchObject({
    state: 'accepted',
    isApplied: true,
    resolvedBy: { display: '王强' },
    createdBy: { display: '赵敏' },
  })
  const last = (await office.store.journal.load(office.id))?.updates.at(-1)
  expect(last?.personId).toBe(await office.personId('王强'))
  expect(office.told).toContainEqual({ type: 'comments' })
  expect(await outcomeOf(office.li(`${comment}/apply`, POST))).toEqual([409, 'comment-resolved'])
})

test('[PR164] a wording for a cell is put in as long as the cell says what it said', async () => {
  await using office = await sampleOffice()
  const { actual = '' } = (await office.content()).tables[0]?.indicators[0] ?? {}
  const cell = { place: 'cell/t1-1/actual', anchor: null, quote: actual, suggestion: '1.8' }
  const comments = [await suggest(office, cell), await suggest(office, cell)]
  expect(await outcomeOf(office.li(`${comments[0]}/apply`, POST))).toBe(204)
  expect((await office.content()).tables[0]?.indicators[0]?.actual).toBe('1.8')
  expect(await outcomeOf(office.li(`${comments[1]}/apply`, POST))).toEqual([409, 'suggestion-outdated'])
})

test('[PR164] where the words are others by now nothing is changed and the comment stays open', async () => {
  await using office = await sampleOffice()
  const comment = await suggest(office)
  const before = dutiesOf(await office.content())
  for (const [part, words] of [
    ['建立并维护', '建立和维护'],
    ['建立和维护', '建立并维护'],
  ] as const) {
    await office.write('王强', (report) => replaceIn(report.section('duties'), part, words))
    const isBack = words === '建立并维护'
    if (isBack) expect(dutiesOf(await office.content())).toBe(before)
    expect(await outcomeOf(office.li(`${comment}/apply`, POST))).toEqual(isBack ? 204 : [409, 'suggestion-outdated'])
    if (!isBack) expect((await thread(office)).state).toBe('open')
  }
  expect(dutiesOf(await office.content())).toContain(SUGGESTION)
})

test('[PR164] who may not write there, while the report is locked, or where nothing is proposed, nothing is taken over', async () => {
  await using office = await sampleOffice()
  const comment = await suggest(office)
  expect(await outcomeOf(office.zhao(`${comment}/apply`, POST))).toEqual([403, 'not-allowed'])
  const wang = await office.personId('王强')
  await office.li(`${office.path}/members/${wang}`, json({ role: 'drafter', scope: 'section/problems' }, 'PUT'))
  expect(await outcomeOf(office.wang(`${comment}/apply`, POST))).toEqual([403, 'not-allowed'])
  await office.li(`${office.path}/status`, json({ status: 'locked' }, 'PUT'))
  expect(await outcomeOf(office.li(`${comment}/apply`, POST))).toEqual([423, 'report-locked'])
  await office.li(`${office.path}/status`, json({ status: 'open' }, 'PUT'))
  const plain = await suggest(office, { suggestion: null, text: '请核对' })
  expect(await outcomeOf(office.li(`${plain}/apply`, POST))).toEqual([422, 'suggestion-missing'])
  expect(await outcomeOf(office.li(`${office.path}/comments/nothing/apply`, POST))).toEqual([404, 'comment-unknown'])
  expect(dutiesOf(await office.content())).toContain(QUOTE)
})

test('[PR164] of two who accept it at the same moment one does, and the words stand there once', async () => {
  await using office = await sampleOffice()
  const comment = await suggest(office)
  const outcomes = await Promise.all([office.li, office.wang].map((person) => outcomeOf(person(`${comment}/apply`, POST))))
  expect(outcomes).toContain(204)
  expect(outcomes.filter((outcome) => outcome === 204)).toHaveLength(1)
  expect(dutiesOf(await office.content()).split(SUGGESTION)).toHaveLength(2)
})

test('[PR164] who accepts while another declines: what holds of the comment holds of the text', async () => {
  await using office = await sampleOffice()
  for (let round = 0; round < 4; round++) {
    const comment = await suggest(office)
    const declined = json({ state: 'declined', reason: '不改' }, 'PUT')
    const [applied] = await Promise.all([
      outcomeOf(office.li(`${comment}/apply`, POST)),
      office.wang(`${comment}/state`, declined),
    ])
    const isApplied = dutiesOf(await office.content()).includes(SUGGESTION)
    expect([applied === 204, isApplied]).toEqual([isApplied, isApplied])
    if (isApplied) return
  }
})

test('[WF88] who accepts while the wording is changed: the text says what the comment suggests, or nothing of it', async () => {
  await using office = await sampleOffice()
  const edit = office.rooms.edit.bind(office.rooms)
  const comment = await suggest(office)
  const [first] = (await thread(office)).comments
  office.rooms.edit = async (...how) => {
    office.rooms.edit = edit
    const edited = await edit(...how)
    // In the text already, and not yet noted.
    const changed = json({ text: '', suggestion: '建立全县档案目录数据库' }, 'PATCH')
    expect(await outcomeOf(office.zhao(`${comment}/${first?.id}`, changed))).toBe(204)
    return edited
  }
  expect(await outcomeOf(office.li(`${comment}/apply`, POST))).toEqual([409, 'suggestion-outdated'])
  expect(dutiesOf(await office.content())).toContain(QUOTE)
  expect(await thread(office)).toMatchObject({ state: 'open', isApplied: false, suggestion: '建立全县档案目录数据库' })
  expect(await outcomeOf(office.li(`${comment}/apply`, POST))).toBe(204)
  expect(dutiesOf(await office.content())).toContain('建立全县档案目录数据库')
})

test('[RD44] after a change each comment holds on to its words as they are, and the one that lost them is known', async () => {
  await using office = await sampleOffice()
  const comment = await suggest(office)
  const before = await thread(office)
  const renew = async () =>
    renewAnchors({ rooms: office.rooms, comments: office.store.comments }, office.id, await office.content())
  await renew()
  expect(await thread(office)).toEqual(before)
  await office.write('王强', (report) => report.section('duties').delete(1, 1))
  office.told.length = 0
  await renew()
  expect(await thread(office)).toMatchObject({ isOrphan: false })
  await office.write('王强', (report) => report.section('duties').delete(0, report.section('duties').length))
  await renew()
  expect([(await thread(office)).isOrphan, (await thread(office)).quote, office.told]).toEqual([
    true,
    QUOTE,
    [{ type: 'comments' }],
  ])
  expect(await outcomeOf(office.li(`${comment}/apply`, POST))).toEqual([409, 'suggestion-outdated'])
})

test('[RD42] many comments are looked at in turns, and each of them is', async () => {
  await using office = await sampleOffice()
  for (let count = 0; count < 4; count++) await suggest(office)
  await office.write('王强', (report) => report.section('duties').delete(0, report.section('duties').length))
  const { rooms, store } = office
  const content = await office.content()
  const read = rooms.readDocument.bind(rooms)
  let [turns, time] = [0, 0]
  rooms.readDocument = (...what) => {
    turns++
    return read(...what)
  }
  await renewAnchors({ rooms, comments: store.comments }, office.id, content, () => (time += 6))
  const { threads } = await bodyOf<ReportComments>(office.li(`${office.path}/comments`))
  expect([turns, threads.map(({ isOrphan }) => isOrphan)]).toEqual([2, [true, true, true, true]])
})
