import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Findings } from '@gongping/shared/protocol/http.ts'
import { sampleText } from '../fixtures/sample-report.ts'
import { runCommand } from '../support/command-line.ts'
import { HeardNotices } from '../support/heard-notices.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'

let office: StaffedServer
let report: string
beforeAll(async () => {
  office = await staffedServer()
  const form = new FormData()
  form.set('file', new File([sampleText('sample-report-with-slips.txt')], '报告.txt'))
  const imported = await office.fetch('/api/reports/import', { method: 'POST', body: form })
  report = ((await imported.json()) as { id: string }).id
})
afterAll(() => office[Symbol.asyncDispose]())

const findings = async () => ((await (await office.fetch(`/api/reports/${report}/checks`)).json()) as Findings).findings

/** 李娟 explains a finding. */
async function explain(fingerprint: string, text: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const path = `/api/reports/${report}/explanations/${fingerprint}`
  const answer = await office.fetch(path, { method: 'PUT', headers, body: JSON.stringify({ text }) })
  expect(answer.status).toBe(204)
}

test('[PR104] whoever asked for notices hears at once that something was explained; a stock client is told nothing', async () => {
  using wang = await office.open(report, '王强', { params: { notices: '1' } })
  using zhao = await office.open(report, '王强')
  const [heard, nothing] = [new HeardNotices(wang), new HeardNotices(zhao)]
  const [first] = await findings()
  await explain(first?.fingerprint ?? '', '以决算批复为准')
  await expect.poll(() => heard.all).toContainEqual({ type: 'explanations' })
  await zhao.barrier()
  expect(nothing.all).toEqual([])
})

test('[PR103] the command tells explanations of a report, and ends with 0 once every error is explained', async () => {
  const { dataDir } = office.server
  expect((await runCommand(dataDir, ['check', report])).code).toBe(1)
  for (const { fingerprint, severity, code } of await findings()) {
    if (severity === 'error') await explain(fingerprint, `${code}：\n以决算批复为准`)
  }
  const [told, asJson] = [await runCommand(dataDir, ['check', report]), await runCommand(dataDir, ['check', report, '--json'])]
  expect([told.code, asJson.code]).toEqual([0, 0])
  expect(JSON.parse(asJson.stdout)).toEqual({ findings: await findings() })
  expect(told.stdout.split('\n').find((line) => line.startsWith('B3'))).toMatch(/\t已说明：B3： 以决算批复为准$/)
})
