import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ReportComments } from '@gongping/shared/protocol/comments.ts'
import { json } from '../support/http-office.ts'
import { bodyOf, outcomeOf, sampleOffice } from '../support/sample-office.ts'

const QUOTE = '建立并维护全县档案目录数据库'

type SampleOffice = Awaited<ReturnType<typeof sampleOffice>>

/** 赵敏 proposes another wording. @returns the path of the comment. */
async function suggest(office: SampleOffice, suggestion: string, more: object = {}): Promise<string> {
  const passage = { place: 'section/duties', anchor: await office.anchorOn('duties', QUOTE), quote: QUOTE }
  const wanted = { ...passage, text: '', suggestion, ...more }
  const { id } = await bodyOf<{ id: string }>(office.zhao(`${office.path}/comments`, json(wanted)))
  return `${office.path}/comments/${id}`
}

const accept = (office: SampleOffice, comment: string) => outcomeOf(office.li(`${comment}/apply`, { method: 'POST' }))

/** The server ends after the words have come into the text and before the comment says so. */
async function acceptAndEnd(office: SampleOffice, comment: string): Promise<void> {
  const { comments } = office.office
  const resolve = comments.resolveThread.bind(comments)
  comments.resolveThread = () => Promise.reject(new Error('the server ended'))
  expect((await office.li(`${comment}/apply`, { method: 'POST' })).status).toBe(500)
  comments.resolveThread = resolve
}

async function threads({ li, path }: SampleOffice) {
  return (await bodyOf<ReportComments>(li(`${path}/comments`))).threads
}

const duties = async (office: SampleOffice) => JSON.stringify((await office.content()).sections.find(({ id }) => id === 'duties'))

/** 王强 selects words and types others. */
const typeOver = (office: SampleOffice, part: string, words: string) =>
  office.write('王强', (report) => {
    const texts = report
      .section('duties')
      .toArray()
      .flatMap((node) => (node instanceof Y.XmlElement ? node.toArray() : []))
    const text = texts.find((node) => node instanceof Y.XmlText && node.toString().includes(part)) as Y.XmlText
    const at = text.toString().indexOf(part)
    text.delete(at, part.length)
    text.insert(at, words)
  })

test('[PR164] the server ends between text and comment: pressed again, 采纳 says that it is done and writes nothing twice', async () => {
  for (const suggestion of ['建立、维护全县档案目录数据库', '另行组织开展', '建立全县档案目录', '']) {
    await using office = await sampleOffice()
    const before = (await duties(office)).split(QUOTE)
    const comment = await suggest(office, suggestion)
    await acceptAndEnd(office, comment)
    expect(await threads(office)).toMatchObject([{ state: 'open', isApplied: false }])
    expect([suggestion, await accept(office, comment)]).toEqual([suggestion, 204])
    expect(await threads(office)).toMatchObject([{ state: 'accepted', isApplied: true }])
    expect(await duties(office)).toBe(before.join(suggestion))
  }
})

test('[PR164] likewise in a cell; what somebody typed by hand is not taken for it', async () => {
  await using office = await sampleOffice()
  const { actual = '' } = (await office.content()).tables[0]?.indicators[0] ?? {}
  const cell = { place: 'cell/t1-1/actual', anchor: null, quote: actual }
  const comment = await suggest(office, '1.8', cell)
  await acceptAndEnd(office, comment)
  expect(await accept(office, comment)).toBe(204)
  const next = await suggest(office, '1.9', { ...cell, quote: '1.8' })
  const words = await suggest(office, '另行组织开展')
  await office.write('王强', (report) => report.setCell('t1-1', 'actual', '1.9'))
  await typeOver(office, QUOTE, '另行组织开展')
  expect(await accept(office, next)).toEqual([409, 'suggestion-outdated'])
  expect(await accept(office, words)).toEqual([409, 'suggestion-outdated'])
})

test('[PR164] declined while it is accepted: all of the wording is taken back, and where that fails 李娟 is told', async () => {
  for (const isTouched of [false, true]) {
    await using office = await sampleOffice()
    const before = await duties(office)
    const comment = await suggest(office, '另行组织开展')
    const edit = office.rooms.edit.bind(office.rooms)
    office.rooms.edit = async (...how) => {
      office.rooms.edit = edit
      const edited = await edit(...how)
      await office.wang(`${comment}/state`, json({ state: 'declined', reason: '不改' }, 'PUT'))
      if (isTouched) await typeOver(office, '另行组织', '组织')
      return edited
    }
    expect(await accept(office, comment)).toEqual([409, isTouched ? 'suggestion-stands' : 'comment-resolved'])
    expect((await duties(office)) === before).toBe(!isTouched)
    expect(await threads(office)).toMatchObject([{ state: 'declined', isApplied: false }])
  }
})
