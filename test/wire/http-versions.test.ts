import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { comparisonSchema } from '@gongping/server/http/schemas/comparison-schema.ts'
import { versionDetailsSchema, versionListSchema } from '@gongping/server/http/schemas/versions-schema.ts'
import type { Comparison } from '@gongping/shared/compare/comparison.ts'
import { canonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import { versionCode } from '@gongping/shared/protocol/version-code.ts'
import { MAX_NAMED_VERSIONS, type VersionDetails, type VersionList } from '@gongping/shared/protocol/versions.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { figureNode } from '@gongping/shared/report/figure-node.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { writeFragment } from '@gongping/shared/report/rich-text.ts'
import { sampleText } from '../fixtures/sample-report.ts'
import { docxParts } from '../support/docx-parts.ts'
import { type Caller, httpOffice, json } from '../support/http-office.ts'
import { writeByHand } from '../support/write-by-hand.ts'

/** 李娟 has imported the sample report; 王强 drafts it with her, 赵敏 reviews it. */
async function officeWithSample() {
  const office = await httpOffice()
  const [li, wang, zhao] = [
    await office.hire('李娟', 'member'),
    await office.hire('王强', 'member'),
    await office.hire('赵敏', 'member'),
  ]
  const form = new FormData()
  form.set('file', new File([sampleText('sample-report.txt')], '报告.txt'))
  const { id } = await get<{ id: string }>(li, '/api/reports/import', { method: 'POST', body: form })
  const path = `/api/reports/${id}`
  const personId = async (name: string) => (await office.identity.findPerson(name))?.id ?? ''
  await li(`${path}/members/${await personId('赵敏')}`, json({ role: 'reviewer' }, 'PUT'))
  const told: Notice[] = []
  office.rooms.notify = (_report, notice) => void told.push(notice)
  let clientID = 100
  return {
    ...office,
    li,
    wang,
    zhao,
    id,
    path,
    told,
    /** 王强 writes, past all rooms. */
    write: async (change: (report: ReportDoc) => void) =>
      writeByHand(office.store.journal, id, { personId: await personId('王强'), clientID: ++clientID, places: [] }, change),
    versions: async (query = '') => get<VersionList>(li, `${path}/versions${query}`),
    version: async (number: number) => get<VersionDetails>(li, `${path}/versions/${number}`),
    make: (by: Caller, name: string) => by(`${path}/versions`, json({ name })),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

async function get<Body>(caller: Caller, path: string, init?: RequestInit): Promise<Body> {
  return (await (await caller(path, init)).json()) as Body
}

/** 204, or of a failure its status and code. */
async function outcome(response: Response): Promise<unknown> {
  if (response.status === 204) return 204
  return [response.status, ((await response.json()) as { code: string }).code]
}

const hashOf = (name: string, text: string): string => createHash(name).update(text).digest('hex')

test('[PR172] 李娟 keeps what was imported under a name; it says who wrote since, what it scored and its hashes', async () => {
  await using office = await officeWithSample()
  const { li, path, told } = office
  await office.write((report) => report.meta.set('title', '改过的题目'))
  const made = await office.make(li, '  送审稿\u0007 ')
  expect([made.status, await made.json()]).toEqual([201, { number: 2 }])
  expect(told).toContainEqual({ type: 'versions' })
  const list = await office.versions()
  expect(versionListSchema.parse(list)).toEqual(list)
  const [named, imported] = list.versions
  expect(imported).toMatchObject({ number: 1, kind: 'imported', name: '', by: { display: '李娟' }, isAgreed: false })
  expect(named).toMatchObject({ number: 2, kind: 'named', name: '送审稿', by: { display: '李娟' } })
  expect(named?.contributors.map(({ display }) => display)).toEqual(['王强'])

  const details = await office.version(2)
  expect(versionDetailsSchema.parse(details)).toEqual(details)
  const [content, score] = [await get<ReportContent>(li, path), await get(li, `${path}/score`)]
  expect([details.content, details.score]).toEqual([content, score])
  const canonical = canonicalReport(content)
  expect(details.version).toMatchObject({ sha256: hashOf('sha256', canonical), sm3: hashOf('sm3', canonical), seq: 2 })
  expect(details.version.code).toBe(versionCode(details.version.sha256))
})

test('[PR172] a long list comes in parts, and what was no number of a version is told', async () => {
  await using office = await officeWithSample()
  const { li, path } = office
  for (const name of ['一稿', '二稿', '三稿']) await office.make(li, name)
  const first = await office.versions('?limit=3')
  expect([first.more, first.versions.map(({ number }) => number)]).toEqual([true, [4, 3, 2]])
  expect(await office.versions('?limit=3&before=2')).toMatchObject({ more: false, versions: [{ number: 1 }] })
  for (const number of ['5', '0', '-1', '1e3', '01', 'x', '99999999999'])
    expect([number, await outcome(await li(`${path}/versions/${number}`))]).toEqual([number, [404, 'version-unknown']])
  expect(await outcome(await li(`${path}/versions?limit=1001`))).toEqual([422, 'body-invalid'])
  expect(await outcome(await li(`${path}/versions`, json({ name: '稿'.repeat(101) })))).toEqual([422, 'body-invalid'])
  expect(await outcome(await li(`${path}/versions`, json({ name: ' ' })))).toEqual([422, 'body-invalid'])
})

test('[PR172] so many versions are made by hand and not one more; naming one that is there still does', async () => {
  await using office = await officeWithSample()
  const { li, path, id, store } = office
  const imported = await store.versions.version(id, 1)
  if (!imported) throw new Error('what was imported is a version')
  const { content, score, sha256, sm3, seq, personId, total, grade } = imported
  const said = { content, score, sha256, sm3, seq, personId, total, grade }
  for (let made = 1; made < MAX_NAMED_VERSIONS; made++)
    await store.versions.addVersion(id, { ...said, kind: 'named', name: `第 ${made} 稿` })
  expect((await office.make(li, '最后一稿')).status).toBe(201)
  expect(await outcome(await office.make(li, '又一稿'))).toEqual([409, 'versions-full'])
  expect(await outcome(await li(`${path}/versions/1`, json({ name: '导入稿' }, 'PATCH')))).toBe(204)
})

test('[PR172] whoever writes names versions, whoever reads reads and compares them', async () => {
  await using office = await officeWithSample()
  const { wang, zhao, path, told } = office
  expect(await outcome(await wang(`${path}/versions/1`, json({ name: '导入稿' }, 'PATCH')))).toBe(204)
  expect(told).toEqual([{ type: 'versions' }])
  expect(await outcome(await zhao(`${path}/versions/1`, json({ name: '不行' }, 'PATCH')))).toEqual([403, 'not-allowed'])
  expect(await outcome(await office.make(zhao, '不行'))).toEqual([403, 'not-allowed'])
  expect(await get(zhao, `${path}/versions`)).toMatchObject({ versions: [{ name: '导入稿' }] })
  expect(await get(zhao, `${path}/versions/1/compare/now`)).toMatchObject({ count: 0 })
})

test('[PR172] what people agreed to is marked in the list for ever', async () => {
  await using office = await officeWithSample()
  await office.li(`${office.path}/status`, json({ status: 'sealed' }, 'PUT'))
  await office.li(`${office.path}/agreement`)
  const { versions } = await office.versions()
  expect(versions.map(({ number, kind, isAgreed }) => [number, kind, isAgreed])).toEqual([
    [2, 'submitted', true],
    [1, 'imported', false],
  ])
})

test('[WF113] of what was agreed the list says which holds, which was corrected and which was public; each tells its own round', async () => {
  await using office = await officeWithSample()
  const { li, path } = office
  const seal = async () => {
    await li(`${path}/status`, json({ status: 'sealed' }, 'PUT'))
    await li(`${path}/agreement`)
  }
  await seal()
  await li(`${path}/agreement/publish`, json({}))
  await li(`${path}/agreement/correct`, json({ reason: '附表有误' }))
  await seal()
  const { versions } = await office.versions()
  expect(
    versions.map(({ number, isAgreed, isCorrected, wasPublished }) => [number, isAgreed, isCorrected, wasPublished]),
  ).toEqual([
    [3, true, false, false],
    [2, true, true, true],
    [1, false, false, false],
  ])
  const [imported, first, second] = [await office.version(1), await office.version(2), await office.version(3)]
  expect(imported.round).toBeNull()
  expect(first.round).toMatchObject({ number: 1, version: 2, agreed: { by: { display: '李娟' } }, ended: { reason: '附表有误' } })
  expect(second.round).toMatchObject({ number: 2, version: 3, state: 'agreed', ended: null })
})

test('[PR173] two versions, or one and now, are compared: key figures, words, rows', async () => {
  await using office = await officeWithSample()
  const { li, path } = office
  const content = await get<ReportContent>(li, path)
  const row = content.tables[0]?.indicators[0]
  await office.write((report) => {
    report.meta.set('title', `${content.title}（更正）`)
    report.setCell(row?.id ?? '', 'score', '0')
  })
  const comparison = await get<Comparison>(li, `${path}/versions/1/compare/now`)
  expect(comparisonSchema.parse(comparison)).toEqual(comparison)
  expect(comparison.count).toBe(2)
  expect(comparison.header.map(({ field, parts }) => [field, parts.at(-1)])).toEqual([
    ['title', { kind: 'added', text: '（更正）' }],
  ])
  expect(comparison.figures.map(({ what }) => what)).toContain('total')
  expect(comparison.tables[0]?.rows).toMatchObject([{ id: row?.id, kind: 'changed', cells: [{ field: 'score', after: '0' }] }])
  await office.make(li, '更正稿')
  expect(await get(li, `${path}/versions/1/compare/2`)).toEqual(comparison)
  expect(await get(li, `${path}/versions/2/compare/now`)).toMatchObject({ count: 0 })
  expect(await outcome(await li(`${path}/versions/1/compare/3`))).toEqual([404, 'version-unknown'])
})

test('[PR174] a version is exported as it was: with what its live figures said, and as JSON that can be imported again', async () => {
  await using office = await officeWithSample()
  const { li, path } = office
  await office.write((report) => {
    report.setFact('income.final', 'value', '233.09')
    report.setFact('income.final', 'unit', '万元')
    const sentence = [{ type: 'text', text: '决算总收入' }, figureNode({ fact: 'income.final', as: 'value' })]
    writeFragment(report.section('duties'), [{ type: 'paragraph', content: sentence }])
  })
  const before = await exported()
  await office.make(li, '一稿')
  await office.write((report) => report.setFact('income.final', 'value', '1'))
  expect((await exported()).txt).toContain('决算总收入1万元')
  const version = await exported('&version=2')
  expect(version.txt).toContain('决算总收入233.09万元')
  expect([version.txt, version.json]).toEqual([before.txt, before.json])
  expect(version.docx).toContain('决算总收入233.09万元')
  expect(await outcome(await li(`${path}/export?format=docx&version=9`))).toEqual([404, 'version-unknown'])

  async function exported(query = ''): Promise<{ readonly txt: string; readonly json: unknown; readonly docx: string }> {
    const file = (format: string) => li(`${path}/export?format=${format}${query}`)
    const [txt, data, docx] = await Promise.all([file('txt'), file('json'), file('docx')])
    const parts = docxParts(new Uint8Array(await docx.arrayBuffer()))
    const words = (parts.get('word/document.xml') ?? '').replace(/<[^>]*>/g, '')
    return { txt: await txt.text(), json: await data.json(), docx: words }
  }
})
