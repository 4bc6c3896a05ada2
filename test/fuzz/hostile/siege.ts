import { readFileSync } from 'node:fs'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { mustRun } from '../../support/command-line.ts'
import { type StaffedServer, staffedServer } from '../../support/staffed-server.ts'
import type { StockClient } from '../../support/stock-client.ts'
import { Attacker } from './attacker.ts'
import { Dice } from './dice.ts'
import { honestEdits } from './honest-edits.ts'
import { hostileFrame } from './hostile-frame.ts'
import type { Scene } from './hostile-update.ts'
import { attackLine } from './raw-attack.ts'
import { Witness } from './witness.ts'

export interface SiegeCount {
  frames: number
  /** Lines attacked below the WebSocket. */
  lines: number
  /** Connections closed by the server, by code. */
  readonly closed: Record<string, number>
  reports: number
  interruptions: number
  readonly foreign: string[]
  /** Characters of the colleague's that are gone where nobody else may write. */
  lost: number
  readonly milliseconds: number[]
  /** Resident memory of the server, in MB. */
  memoryBefore: number
  memoryAfter: () => number
  readonly output: () => string
}

const AT_ONCE = 8
const SOCKET = WebSocket as unknown as typeof globalThis.WebSocket
/** A server that leaked would die of this. */
const SMALL = { NODE_OPTIONS: '--max-old-space-size=256' }

/**
 * Hostile people, all with accounts, attack the real server over real sockets, one report after the other, until each
 * of them is banned there. 王强 types in the same report, and in one that nobody attacks.
 */
export async function besiege(
  frames: number,
  people: number,
  seed: number,
  judge: (count: SiegeCount) => Promise<void>,
): Promise<void> {
  const names = Array.from({ length: people }, (_, at) => `黑客${at}`)
  await using office = await staffedServer(['王强', ...names], SMALL)
  await mustRun(
    office.server.dataDir,
    ['user', 'add', '张敏', '--display', '张敏', '--role', 'admin', '--password-stdin'],
    '张敏的口令-2022',
  )
  const administrator = await mustRun(office.server.dataDir, ['token', 'create', '张敏'])
  const count: SiegeCount = {
    frames: 0,
    lines: 0,
    closed: {},
    reports: 0,
    interruptions: 0,
    foreign: [],
    lost: 0,
    milliseconds: [],
    memoryBefore: 0,
    memoryAfter: () => residentMegabytes(office.server.pid),
    output: () => office.server.output(),
  }
  using elsewhere = await office.open(await office.createReport(), '王强', { socket: SOCKET })
  const calm = new Witness(elsewhere, 'duties')
  const dice = new Dice(seed)
  while (count.frames < frames) {
    // In every second report they may not write where 王强 does, and all he types must be there afterwards.
    const areLimited = count.reports % 2 === 0
    const report = await office.createReport()
    if (areLimited) await limit(office, administrator, report, names)
    await attack(office, report, { names, dice, count, frames, areLimited })
    count.reports++
    if (count.reports === 1) count.memoryBefore = residentMegabytes(office.server.pid)
  }
  await calm.stop()
  collect(count, calm)
  count.lost += calm.missingIn(elsewhere.doc)
  await judge(count)
}

interface Attack {
  readonly names: readonly string[]
  readonly dice: Dice
  readonly count: SiegeCount
  readonly frames: number
  readonly areLimited: boolean
}

async function attack(office: StaffedServer, report: string, options: Attack): Promise<void> {
  const { names, dice, count, areLimited } = options
  using wang = await office.open(report, '王强', { socket: SOCKET })
  const witness = new Witness(wang, 'duties')
  const free = [...names]
  const raid = async (at: number) => {
    for (let name = free.shift(); name !== undefined; name = free.shift()) {
      await exhaust(office, report, name, { ...options, wang, own: 10_000 + at + 100 * names.indexOf(name) })
      const path = `/sync/${report}?token=${office.tokenOf(name)}`
      await attackLine(office.server.port, path, dice).then(() => count.lines++)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => raid(at)))
  await witness.stop()
  collect(count, witness)
  // Whoever comes now sees what he sees.
  using reader = await office.open(report, '王强', { socket: SOCKET })
  await reader.sees(() => Y.equalSnapshots(Y.snapshot(reader.doc), Y.snapshot(wang.doc)))
  if (areLimited) count.lost += witness.missingIn(reader.doc)
}

/** One person goes on until banned. */
async function exhaust(
  office: StaffedServer,
  report: string,
  name: string,
  { dice, count, frames, wang, own }: Attack & { readonly wang: StockClient; readonly own: number },
): Promise<void> {
  const address = `${office.server.origin.replace('http', 'ws')}/sync/${report}?token=${office.tokenOf(name)}`
  const honest = honestEdits(dice, wang.doc, own, 8)
  const scene: Scene = { dice, doc: wang.doc, own, colleague: wang.doc.clientID, honest }
  const closed = ({ code }: { readonly code: number }) => (count.closed[code] = (count.closed[code] ?? 0) + 1)
  while (count.frames < frames) {
    const attacker = await Attacker.enter(`${address}${dice.oneIn(2) ? '&notices=1' : ''}`)
    if ('code' in attacker) return void closed(attacker)
    if (dice.oneIn(30)) {
      const many = Array.from({ length: 20 }, () => hostileFrame(scene))
      attacker.shoutAndRun(many)
      continue
    }
    for (let said = 0; said < 60 && count.frames < frames; said++) {
      const reception = await attacker.say(hostileFrame(scene))
      count.frames++
      if (reception === 'answered') continue
      closed(reception)
      break
    }
    attacker.leave()
  }
}

async function limit(office: StaffedServer, administrator: string, report: string, names: readonly string[]): Promise<void> {
  const headers = { authorization: `Bearer ${administrator}`, 'content-type': 'application/json' }
  const people = (await (await office.fetch('/api/people', { headers })).json()) as { id: string; name: string }[]
  for (const { id, name } of people) {
    if (!names.includes(name)) continue
    const body = JSON.stringify({ role: 'drafter', scope: 'section/problems table' })
    const { status } = await office.fetch(`/api/reports/${report}/members/${id}`, { method: 'PUT', headers, body })
    if (status !== 200) throw new Error(`limiting ${name}: ${status}`)
  }
}

function collect(count: SiegeCount, witness: Witness): void {
  count.interruptions += witness.interruptions
  count.foreign.push(...witness.foreignParts())
  count.milliseconds.push(...witness.milliseconds)
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}
