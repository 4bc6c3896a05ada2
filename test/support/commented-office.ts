import { expect } from 'vitest'
import * as Y from 'yjs'
import { makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import type { CommentThread, ReportComments } from '@gongping/shared/protocol/comments.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import { type Caller, httpOffice, json } from './http-office.ts'

export const TEXT = '与决算报表不符，\n请核对'
export const PASSAGE = { place: 'section/duties', anchor: anchorOn('section/duties', '预算执行率'), quote: '预算执行率' }

/** What a page holds on to that shows these words there. */
export function anchorOn(place: string, words: string) {
  const doc = new Y.Doc()
  write(doc, place, words)
  return makeAnchor(doc, place, 0, words.length)
}

function write(doc: Y.Doc, place: string, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment(place).push([paragraph])
}

/** An office in which 张敏 rules, 李娟 has made a report with these words that 王强 writes as well, 赵敏 reviews it and 孙丽 reads it. */
export async function commentedOffice() {
  const office = await httpOffice()
  const names = ['李娟', '王强', '赵敏', '孙丽'] as const
  const zhang = await office.hire('张敏', 'admin')
  const [li, wang, zhao, sun] = await Promise.all(names.map((name) => office.hire(name, 'member')))
  if (!li || !wang || !zhao || !sun) throw new Error('somebody was not hired')
  const personId = async (name: string) => (await office.identity.findPerson(name))?.id ?? ''
  const made = await li('/api/reports', json(NEW_REPORT))
  const { id } = (await made.json()) as { id: string }
  const give = async (name: string, role: string | null) =>
    li(`/api/reports/${id}/members/${await personId(name)}`, json({ role }, 'PUT'))
  await give('赵敏', 'reviewer')
  await give('孙丽', 'viewer')
  const path = `/api/reports/${id}/comments`
  await office.rooms.edit(id, await personId('李娟'), (doc): undefined => {
    write(doc, PASSAGE.place, PASSAGE.quote)
    write(doc, 'section/staffing', '编制')
  })
  const told: [string, Notice][] = []
  office.rooms.notify = (reportId, notice) => void told.push([reportId, notice])
  return {
    ...office,
    zhang,
    li,
    wang,
    zhao,
    sun,
    id,
    path,
    personId,
    give,
    /** How often open pages were told of comments. */
    told: () => told.filter(([reportId, { type }]) => reportId === id && type === 'comments').length,
    threads: (caller: Caller = li) => threadsOf(caller, path),
    begin: async (caller: Caller, more: object = {}) => idOf(await caller(path, json({ ...PASSAGE, text: TEXT, ...more }))),
    setStatus: (status: string) => li(`/api/reports/${id}/status`, json({ status }, 'PUT')),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

const NEW_REPORT = {
  template: 'hunan-department@2022.1',
  title: '自评报告',
  year: 2024,
  unit: { name: '云溪县档案馆' },
}

async function threadsOf(caller: Caller, path: string): Promise<readonly CommentThread[]> {
  return ((await (await caller(path)).json()) as ReportComments).threads
}

export async function idOf(response: Response): Promise<string> {
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

/** The status, and of a failure its code. */
export async function outcome(response: Response | Promise<Response>): Promise<unknown> {
  const { status, ok, ...answer } = await (async () => {
    const given = await response
    return { status: given.status, ok: given.ok, text: await given.text() }
  })()
  return ok ? status : [status, (JSON.parse(answer.text) as { code: string }).code]
}
