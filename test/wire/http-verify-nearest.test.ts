import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { assert } from '@gongping/shared/base/assert.ts'
import { canonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import { type Desk, county } from '../support/county.ts'
import { docxParts } from '../support/docx-parts.ts'
import { rewriteDocx } from '../support/rewrite-docx.ts'

const NEW_REPORT = { template: 'hunan-department@2022.1', title: '自评报告', year: 2024, unit: { name: '云溪县档案馆' } }

/** 李娟's unit, with a report that several agree on. */
async function hallOf(...names: string[]) {
  const hall = await county()
  const [li, ...others] = await Promise.all(['李娟', ...names].map((name) => hall.hire(name)))
  assert(li, 'it is 李娟 who writes')
  return { hall, li, others }
}

async function written(li: Desk, title = NEW_REPORT.title): Promise<string> {
  return ((await li.ask('/api/reports', { ...NEW_REPORT, title })) as { id: string }).id
}

const agreement = (by: Desk, report: string, step: string, body: object = {}) =>
  by.ask(`/api/reports/${report}/agreement/${step}`, body) as Promise<Agreement>

/** Submitted, confirmed by one, made final. @returns its version. */
async function agreedBy(li: Desk, report: string, confirmer: Desk | null, post = '局长'): Promise<number> {
  const { version } = await agreement(li, report, 'submit', { confirmers: confirmer ? [{ personId: confirmer.id, post }] : [] })
  if (confirmer) await agreement(confirmer, report, 'confirm', { sha256: version?.sha256 })
  await agreement(li, report, 'finalise')
  return version?.number ?? 0
}

const correct = (li: Desk, report: string) => agreement(li, report, 'correct', { reason: '附表有误' })

async function exported(by: Desk, report: string, format: string): Promise<Uint8Array> {
  return (await by.call(`/api/reports/${report}/export?format=${format}`)).bytes()
}

async function verify(by: Desk, format: string, bytes: Uint8Array): Promise<Verification> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], `报告.${format}`))
  return (await (await by.call('/api/verify', { method: 'POST', body: form })).json()) as Verification
}

const inText = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to))

const holds = (report: string) => ['agreed', report, false]

test('[WF106] of two reports that say the same each file is found as its own, and JSON as the one that holds', async () => {
  const { hall, li, others } = await hallOf('王强', '陈曦')
  await using _ = hall
  const [wang, chen] = others
  assert(wang && chen, 'two are asked')
  const [one, other] = [await written(li), await written(li)]
  await agreedBy(li, one, wang)
  await agreedBy(li, other, chen)
  const files = (report: string) => Promise.all(['docx', 'txt', 'json'].map((format) => exported(li, report, format)))
  const [ofOne, ofOther] = [await files(one), await files(other)]
  const told = async (all: Uint8Array[]) => {
    const answers = []
    for (const [at, bytes] of all.entries()) answers.push(await verify(li, ['docx', 'txt', 'json'][at] ?? '', bytes))
    return answers.map(({ answer, report, isSuperseded }) => [answer, report?.id, isSuperseded])
  }
  expect([await told(ofOne), await told(ofOther)]).toEqual([
    [holds(one), holds(one), holds(other)],
    [holds(other), holds(other), holds(other)],
  ])
  await correct(li, other)
  const voided = ['agreed', other, true]
  expect([await told(ofOne), await told(ofOther)]).toEqual([
    [holds(one), holds(one), holds(one)],
    [voided, voided, holds(one)],
  ])
  // A round that was not agreed hides none that was.
  await agreement(li, other, 'submit', { confirmers: [] })
  await agreement(li, other, 'withdraw')
  expect(await told(ofOne)).toEqual([holds(one), holds(one), holds(one)])
})

test('[WF106] however often one content was agreed on, the file of each round is found as its own', async () => {
  const { hall, li, others } = await hallOf('王强')
  await using _ = hall
  const report = await written(li)
  const files: Uint8Array[] = []
  for (let round = 1; round <= 8; round++) {
    if (round > 1) await correct(li, report)
    await agreedBy(li, report, others[0] ?? null, `第${round}任局长`)
    files.push(await exported(li, report, 'txt'))
  }
  for (const [at, file] of files.entries()) {
    const known = { answer: 'agreed', version: at + 1, isSuperseded: at < 7, confirmers: [{ post: `第${at + 1}任局长` }] }
    expect(await verify(li, 'txt', file)).toMatchObject(known)
  }
})

/** Two titles with which the report has one short code. */
function twins(): [string, string] {
  const template = findTemplate(NEW_REPORT.template)
  assert(template, 'the form ships')
  const canonical = canonicalReport(blankContent(template, { ...NEW_REPORT, title: '@' }))
  const seen = new Map<string, string>()
  for (let at = 1; ; at++) {
    const title = `自评报告${at}`
    const code = createHash('sha256')
      .update(canonical.replace('"@"', `"${title}"`))
      .digest('hex')
      .slice(0, 8)
    const twin = seen.get(code)
    if (twin !== undefined) return [twin, title]
    seen.set(code, title)
  }
}

test('[WF106] two reports with one short code: each file is what was agreed, and one that differs is held against the nearer', async () => {
  const { hall, li } = await hallOf()
  await using _ = hall
  const [one, other] = twins()
  const files = new Map<string, Uint8Array>()
  for (const title of [one, other]) {
    const report = await written(li, title)
    await agreedBy(li, report, null)
    files.set(title, await exported(li, report, 'txt'))
  }
  const lines = [...files.values()].map((bytes) => new TextDecoder().decode(bytes).trimEnd().split('\n').at(-1))
  expect(lines[0]).toBe(lines[1])
  for (const [title, bytes] of files) {
    expect(await verify(li, 'txt', bytes)).toMatchObject({ answer: 'agreed', report: { title } })
    const changed = await verify(li, 'txt', inText(bytes, '一、', '二、'))
    expect([changed.answer, changed.report?.title, changed.differences.length]).toEqual(['changed', title, 1])
  }
})

test('[WF105] a post that looks like a line of its own does not become one, and others in the file are told', async () => {
  const { hall, li, others } = await hallOf('王强')
  await using _ = hall
  const report = await written(li)
  await agreedBy(li, report, others[0] ?? null, '局长赵敏、财政局长，校验码 0000-0000，2020-01-01；会签：\u202e市长')
  const [docx, txt] = [await exported(li, report, 'docx'), await exported(li, report, 'txt')]
  const people = '局长赵敏·财政局长·校验码 0000-0000·2020-01-01·会签·市长王强'
  expect(new TextDecoder().decode(txt).trimEnd().endsWith(`；会签：${people}`)).toBe(true)
  expect(docxParts(docx).get('docProps/custom.xml')).toContain(`${people.slice(0, -2)} 王强 `)
  for (const [format, bytes] of [
    ['docx', docx],
    ['txt', txt],
  ] as const) {
    expect(await verify(li, format, bytes)).toMatchObject({ answer: 'agreed', report: { id: report } })
  }
  const [line] = (await verify(li, 'txt', inText(txt, '局长赵敏·', '局长赵敏、'))).differences
  expect(line).toMatchObject({ where: { kind: 'line' }, expected: expect.stringContaining(people) as string })
  const inPart = (part: RegExp) =>
    rewriteDocx(docx, (path, xml) => (part.test(path) ? xml.replace('局长赵敏·', '局长赵敏、') : xml))
  for (const [part, kind] of [
    [/footer/, 'outside'],
    [/custom\.xml$/, 'properties'],
  ] as const) {
    const told = await verify(li, 'docx', inPart(part))
    expect([told.answer, told.differences.map(({ where }) => where.kind)]).toEqual(['changed', [kind]])
  }
})

test('[WF107] whoever may read the report hears whose it is, who made it final, when, and who agreed; others less', async () => {
  const { hall, li, others } = await hallOf('王强', '陈曦')
  await using _ = hall
  const [wang, chen] = others
  assert(wang && chen, 'two more')
  const report = await written(li)
  const version = await agreedBy(li, report, wang)
  const { round } = (await li.ask(`/api/reports/${report}/agreement`, undefined, 'GET')) as Agreement
  const file = await exported(li, report, 'txt')
  const confirmers = [{ display: '王强', post: '局长', at: round?.confirmations[0]?.at }]
  const all = { version, agreedAt: round?.agreed?.at, agreedBy: '李娟', confirmers }
  expect(await verify(li, 'txt', file)).toMatchObject({
    ...all,
    report: { id: report, title: '自评报告', unit: '云溪县档案馆', mayRead: true },
  })
  await li.ask(`/api/reports/${report}/everyone`, { role: null }, 'PUT')
  const told = await verify(chen, 'txt', file)
  expect([told.answer, told.report, told.agreedBy]).toEqual([
    'agreed',
    { id: report, title: '自评报告', mayRead: false },
    undefined,
  ])
})

test('[PR188] whoever may not read reports does not learn from a JSON of the same name that there are any', async () => {
  const { hall, li, others } = await hallOf('王强')
  await using _ = hall
  const [wang] = others
  assert(wang, 'somebody else')
  const report = await written(li)
  await agreedBy(li, report, null)
  const guess = inText(await exported(li, report, 'json'), /"paragraphs": *\[\]/, '"paragraphs":["猜的。"]')
  expect(await verify(wang, 'json', guess)).toMatchObject({ answer: 'changed', report: { id: report } })
  await li.ask(`/api/reports/${report}/everyone`, { role: null }, 'PUT')
  expect(await verify(wang, 'json', guess)).toEqual({ answer: 'unknown', differences: [] })
})
