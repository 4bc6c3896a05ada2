import { expect, test } from 'vitest'
import { findingExplanationSchema } from '@gongping/server/http/schemas/explanations-schema.ts'
import { findingsSchema } from '@gongping/server/http/schemas/findings-schema.ts'
import type { ExplainedFinding } from '@gongping/shared/checks/explain.ts'
import type { Notice } from '@gongping/shared/protocol/messages.ts'
import type { Findings, FindingExplanation, ReportSummary } from '@gongping/shared/protocol/http.ts'
import { sampleText } from '../fixtures/sample-report.ts'
import { type Caller, httpOffice, json } from '../support/http-office.ts'
import { writeByHand } from '../support/write-by-hand.ts'

const TEXT = '差额为代管资金，\n已在附注说明'

/** An office with the sample report with slips, its administrator 张敏, and 李娟 and 王强 who write it. */
async function officeWithSlips() {
  const office = await httpOffice()
  const [zhang, li, wang] = [
    await office.hire('张敏', 'admin'),
    await office.hire('李娟', 'member'),
    await office.hire('王强', 'member'),
  ]
  const id = await importSlips(li)
  const path = `/api/reports/${id}/explanations`
  const told: [string, Notice][] = []
  office.rooms.notify = (reportId, notice) => {
    // A version that is kept meanwhile has nothing to do with it.
    if (notice.type !== 'versions') told.push([reportId, notice])
  }
  const personId = async (name: string) => (await office.identity.findPerson(name))?.id ?? ''
  const findings = async () => (await get<Findings>(li, `/api/reports/${id}/checks`)).findings
  return {
    ...office,
    zhang,
    li,
    wang,
    id,
    path,
    /** What open pages were told. */
    told,
    personId,
    findings,
    /** One of the errors of the report. */
    slip: async (code: string) => find(await findings(), code),
    errors: async () => (await get<ReportSummary[]>(li, '/api/reports')).find((report) => report.id === id)?.errors,
    kept: () => get<FindingExplanation[]>(li, path),
    /** 王强 corrects a cell, past all rooms. */
    correct: async (row: string, field: 'score', figure: string) =>
      writeByHand(
        office.store.journal,
        id,
        { personId: await personId('王强'), clientID: 88, places: [`row/${row}`] },
        (report) => report.setCell(row, field, figure),
      ),
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

async function importSlips(caller: Caller): Promise<string> {
  const form = new FormData()
  form.set('file', new File([sampleText('sample-report-with-slips.txt')], '报告.txt'))
  return (await get<{ id: string }>(caller, '/api/reports/import', { method: 'POST', body: form })).id
}

async function get<Body>(caller: Caller, path: string, init?: RequestInit): Promise<Body> {
  return (await (await caller(path, init)).json()) as Body
}

function find(findings: readonly ExplainedFinding[], code: string): ExplainedFinding {
  const found = findings.find((finding) => finding.code === code)
  if (!found) throw new Error(`no finding ${code}`)
  return found
}

const putting = (text: unknown) => json({ text }, 'PUT')
const TAKING_BACK: RequestInit = { method: 'DELETE' }

/** 204, or of a failure its status and code. */
async function outcome(response: Response): Promise<unknown> {
  if (response.status === 204) return 204
  return [response.status, ((await response.json()) as { code: string }).code]
}

test('[PR100] [PR101] 李娟 explains a finding; who, when and what is told to everybody, and 王强 says it better', async () => {
  await using office = await officeWithSlips()
  const { li, wang, path } = office
  const before = await get<object>(li, `/api/reports/${office.id}`)
  const { fingerprint } = await office.slip('B3')
  expect(await outcome(await li(`${path}/${fingerprint}`, putting(`  ${TEXT}\u0007 `)))).toBe(204)
  const [explanation, ...others] = await office.kept()
  expect(findingExplanationSchema.parse(explanation)).toEqual(explanation)
  expect(others).toEqual([])
  const person = { id: await office.personId('李娟'), display: '李娟' }
  expect(explanation).toMatchObject({ fingerprint, code: 'B3', text: TEXT, person })

  expect(await outcome(await wang(`${path}/${fingerprint}`, putting('按批复的分值')))).toBe(204)
  expect(await office.kept()).toMatchObject([{ fingerprint, text: '按批复的分值', person: { display: '王强' } }])
  expect(await get<object>(li, `/api/reports/${office.id}`)).toEqual(before)
})

test('[PR103] what is explained says so and is not counted, until a figure of it changes; its old figures are still explained', async () => {
  await using office = await officeWithSlips()
  const { li, path } = office
  const before = await office.findings()
  expect(findingsSchema.parse({ findings: before })).toEqual({ findings: before })
  const errors = before.filter(({ severity }) => severity === 'error').length
  expect(await office.errors()).toBe(errors)
  const { fingerprint } = find(before, 'B3')

  await li(`${path}/${fingerprint}`, putting(TEXT))
  const after = await office.findings()
  expect(after).toEqual(before.map((finding) => (finding.code === 'B3' ? { ...finding, explain: TEXT } : finding)))
  expect(findingsSchema.parse({ findings: after })).toEqual({ findings: after })
  expect(await office.errors()).toBe(errors - 1)

  await office.correct('t2-1', 'score', '14.5')
  const changed = await office.slip('B3')
  expect([changed.explain, changed.fingerprint === fingerprint]).toEqual([undefined, false])
  await office.correct('t2-1', 'score', '15')
  expect((await office.slip('B3')).explain).toBe(TEXT)
})

test('[PR100] anybody who may write takes an explanation back, and the finding is open again', async () => {
  await using office = await officeWithSlips()
  const { li, wang, path } = office
  const errors = (await office.errors()) ?? 0
  const { fingerprint } = await office.slip('A3')
  await li(`${path}/${fingerprint}`, putting(TEXT))
  expect(await office.errors()).toBe(errors - 1)
  expect(await outcome(await wang(`${path}/${fingerprint}`, TAKING_BACK))).toBe(204)
  expect([await office.kept(), (await office.slip('A3')).explain, await office.errors()]).toEqual([[], undefined, errors])
  expect(await outcome(await wang(`${path}/${fingerprint}`, TAKING_BACK))).toEqual([404, 'explanation-unknown'])
})

test('[PR100] who only reads explains nothing and takes nothing back; who writes one section may', async () => {
  await using office = await officeWithSlips()
  const { zhang, li, wang, path, id } = office
  const member = `/api/reports/${id}/members/${await office.personId('王强')}`
  const { fingerprint } = await office.slip('B3')
  await li(`${path}/${fingerprint}`, putting(TEXT))
  await zhang(member, json({ role: 'viewer' }, 'PUT'))
  expect(await outcome(await wang(`${path}/${fingerprint}`, putting('不该有')))).toEqual([403, 'not-allowed'])
  expect(await outcome(await wang(`${path}/${fingerprint}`, TAKING_BACK))).toEqual([403, 'not-allowed'])
  expect(await get(wang, path)).toEqual(await office.kept())
  expect(await office.kept()).toMatchObject([{ text: TEXT }])
  await zhang(member, json({ role: 'drafter', scope: 'section/duties' }, 'PUT'))
  expect(await outcome(await wang(`${path}/${fingerprint}`, putting('由我说明')))).toBe(204)
})

test('[PR102] a locked or sealed report takes no explanation and gives none back', async () => {
  await using office = await officeWithSlips()
  const { zhang, li, path, id } = office
  const { fingerprint } = await office.slip('B3')
  // Nothing is final that has an error which nobody explained.
  for (const { severity, fingerprint: error } of await office.findings()) {
    if (severity === 'error') await li(`${path}/${error}`, putting(TEXT))
  }
  const kept = await office.kept()
  for (const [status, answer] of [
    ['locked', [423, 'report-locked']],
    ['sealed', [409, 'report-sealed']],
  ] as const) {
    await zhang(`/api/reports/${id}/status`, json({ status }, 'PUT'))
    for (const caller of [li, zhang]) {
      expect(await outcome(await caller(`${path}/${fingerprint}`, putting('太迟')))).toEqual(answer)
      expect(await outcome(await caller(`${path}/${fingerprint}`, TAKING_BACK))).toEqual(answer)
    }
  }
  expect(await office.kept()).toEqual(kept)
  expect((await office.slip('B3')).explain).toBe(TEXT)
})

test('[PR102] a right that is withdrawn while the explanation is on its way is withdrawn for it too', async () => {
  await using office = await officeWithSlips()
  const { wang, path, id } = office
  const { fingerprint } = await office.slip('B3')
  const { reports } = office.store
  const read = office.rooms.read.bind(office.rooms)
  const personId = await office.personId('王强')
  // Between the judgement and the writing.
  office.rooms.read = async (reportId) => {
    await reports.setMember(id, personId, { role: 'viewer', scope: null })
    return read(reportId)
  }
  expect(await outcome(await wang(`${path}/${fingerprint}`, putting(TEXT)))).toEqual([403, 'not-allowed'])
  expect(await reports.explanations(id)).toEqual([])
})

test('[PR100] [PR25] what is no finding, no report, no text or comes from elsewhere is an error, and nothing is kept or told', async () => {
  await using office = await officeWithSlips()
  const { li, path } = office
  const other = await importSlips(li)
  await office.correct('t2-1', 'score', '14.5')
  const foreign = find((await get<Findings>(li, `/api/reports/${other}/checks`)).findings, 'B3').fingerprint
  const { fingerprint } = await office.slip('B3')
  for (const unknown of [
    foreign,
    'f'.repeat(32),
    fingerprint.slice(1),
    'x'.repeat(3000),
    '%00',
    '..%2Fa',
    fingerprint.toUpperCase(),
  ]) {
    expect(await outcome(await li(`${path}/${unknown}`, putting(TEXT)))).toEqual([404, 'finding-unknown'])
    expect(await outcome(await li(`${path}/${unknown}`, TAKING_BACK))).toEqual([404, 'explanation-unknown'])
  }
  for (const wrong of ['', ' \n', '字'.repeat(501), '\u0007', 7, null, [TEXT], undefined]) {
    expect(await outcome(await li(`${path}/${fingerprint}`, putting(wrong)))).toEqual([422, 'body-invalid'])
  }
  const nowhere = `/api/reports/nothing/explanations`
  expect(await outcome(await li(nowhere))).toEqual([404, 'report-unknown'])
  expect(await outcome(await li(`${nowhere}/${fingerprint}`, putting(TEXT)))).toEqual([404, 'report-unknown'])
  expect(await outcome(await li(`${nowhere}/${fingerprint}`, TAKING_BACK))).toEqual([404, 'report-unknown'])
  for (const init of [putting(TEXT), TAKING_BACK]) {
    const headers = new Headers(init.headers)
    headers.set('origin', 'https://evil.example')
    expect(await outcome(await li(`${path}/${fingerprint}`, { ...init, headers }))).toEqual([403, 'origin-foreign'])
    expect(await outcome(await office.request(`${path}/${fingerprint}`, init))).toEqual([401, 'sign-in-required'])
  }
  expect(await outcome(await office.request(path))).toEqual([401, 'sign-in-required'])
  expect([await office.kept(), await get(li, `/api/reports/${other}/explanations`), office.told]).toEqual([[], [], []])
  expect(await outcome(await li(`${path}/${fingerprint}`, putting('字'.repeat(500))))).toBe(204)
})

test('[PR104] open pages are told, and the log says nothing of what was said', async () => {
  await using office = await officeWithSlips()
  const { li, path, id, told } = office
  const { fingerprint } = await office.slip('B3')
  await li(`${path}/${fingerprint}`, putting(TEXT))
  await li(`${path}/${fingerprint}`, TAKING_BACK)
  expect(told).toEqual([
    [id, { type: 'explanations' }],
    [id, { type: 'explanations' }],
  ])
  expect(office.log.length).toBeGreaterThan(0)
  expect(office.log.join('\n')).not.toMatch(/差额|代管|附注/)
})
