import * as Y from 'yjs'
import type { ReportState } from '@gongping/shared/protocol/http.ts'
import { mustRun, runCommand } from '../support/command-line.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { Typist, missing } from './typist.ts'

/** What became of the edits around the seals. */
export interface SealCount {
  rounds: number
  acknowledged: number
  /** Acknowledged, and not in the sealed report. */
  acknowledgedLost: number
  /** Seals after which the report was not exactly what it had been when the answer came. */
  leaks: number
}

const PEOPLE = ['李娟', '王强', '陈曦', '赵敏']
/** Each round is sealed at another moment. */
const MOST_EDITS = 60

/** Four people type in one report, an administrator seals it in the middle; a new report each round. */
export async function sealWhileTyping(rounds: number, env: Readonly<Record<string, string>> = {}): Promise<SealCount> {
  await using office = await staffedServer(PEOPLE, env)
  const administrator = await hireAdministrator(office.server.dataDir, env)
  const count: SealCount = { rounds: 0, acknowledged: 0, acknowledgedLost: 0, leaks: 0 }
  for (; count.rounds < rounds; count.rounds++) {
    const report = await office.createReport()
    const typists = await Promise.all(PEOPLE.map(async (name) => new Typist(await office.open(report, name))))
    const sentAway = typists.map(({ client }) => client.closed())
    await typeAwhile(typists, 1 + Math.random() * MOST_EDITS)
    const seal = await decide(office, administrator, report, { status: 'sealed' })
    using first = await office.open(report, PEOPLE[0] ?? '')
    const codes = await Promise.all(sentAway)
    if (codes.some((code) => code !== 4423)) throw new Error(`sent away with ${codes.join(' ')}`)
    await Promise.all(typists.map((typist) => typist.leave()))
    using last = await office.open(report, PEOPLE[0] ?? '')
    const end = await decide(office, administrator, report)
    const isExact = end.seq === seal.seq && Y.equalSnapshots(Y.snapshot(first.doc), Y.snapshot(last.doc))
    count.leaks += isExact ? 0 : 1
    for (const { acknowledged } of typists) {
      count.acknowledged += acknowledged.length
      count.acknowledgedLost += missing(last.doc, acknowledged)
    }
  }
  return count
}

function typeAwhile(typists: readonly Typist[], edits: number): Promise<void> {
  return new Promise((resolve) => {
    let answered = 0
    for (const typist of typists) {
      typist.type((more) => {
        answered += more
        if (answered >= edits) resolve()
      })
    }
  })
}

async function hireAdministrator(dataDir: string, env: Readonly<Record<string, string>>): Promise<string> {
  const add = ['user', 'add', '张敏', '--display', '张敏', '--role', 'admin', '--password-stdin']
  if (!env['DATABASE_URL']) {
    await mustRun(dataDir, add, '张敏的口令-2022')
    return mustRun(dataDir, ['token', 'create', '张敏'])
  }
  await runCommand(dataDir, add, '张敏的口令-2022', env)
  return (await runCommand(dataDir, ['token', 'create', '张敏'], '', env)).stdout.trim()
}

/** Sets the status if there is one to set. @returns what it is now. */
async function decide(office: StaffedServer, administrator: string, report: string, body?: object): Promise<ReportState> {
  const response = await office.fetch(`/api/reports/${report}/status`, {
    headers: { authorization: `Bearer ${administrator}`, 'content-type': 'application/json' },
    ...(body && { method: 'PUT', body: JSON.stringify(body) }),
  })
  if (response.status !== 200) throw new Error(`status: ${response.status}`)
  return (await response.json()) as ReportState
}
