import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT } from '../architecture/source-files.ts'
import { runCommand } from '../support/command-line.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { Typist, missing } from './typist.ts'

/** What became of the edits around one or several kills. */
export interface KillCount {
  kills: number
  acknowledged: number
  seenByColleagues: number
  acknowledgedLost: number
  seenLost: number
  /** Connections that ended while their owner was typing, before the kill. */
  cutOff: number
}

const PEOPLE = ['李娟', '王强', '陈曦', '赵敏', '周立']

export interface KillOptions {
  /** Acknowledged edits after which each server is killed, somewhere between the two; by default 150 and 600. */
  readonly edits?: readonly [fewest: number, most: number]
  readonly env?: Readonly<Record<string, string>>
  /** Kill each new server once more while it starts. */
  readonly alsoAtStart?: boolean
}

/** A start takes about so long. */
const START_MS = 600

/**
 * Five people type in one report; somewhere in the middle the server is killed with SIGKILL. A new server starts
 * on the same data, and somebody who never saw the report before reads it: are all edits there that a barrier had
 * answered for, and all that a colleague had seen? The typists themselves do not come back: they would bring
 * their edits along.
 *
 * A killed process leaves its writes with the operating system; whether they survive a power cut is a matter of
 * fsync, which this cannot show.
 */
export async function killWhileTyping(times: number, options: KillOptions = {}): Promise<KillCount> {
  const { edits = [150, 600], env, alsoAtStart = false } = options
  await using office = await staffedServer(PEOPLE, env)
  const report = await office.createReport()
  const total: KillCount = { kills: 0, acknowledged: 0, seenByColleagues: 0, acknowledgedLost: 0, seenLost: 0, cutOff: 0 }
  for (let kill = 0; kill < times; kill++) {
    const typists = await typeUntilKilled(office, report, edits)
    const outputBefore = office.server.output()
    if (alsoAtStart) await killAtStart(office.server.dataDir, env)
    await office.restart()
    using reader = await office.open(report, '李娟')
    for (const { acknowledged, seen, cutOff } of typists) {
      total.cutOff += cutOff.length
      if (cutOff.length > 0) console.error(`cut off with ${cutOff.join(' ')}:\n${outputBefore.slice(-2_000)}`)
      total.acknowledged += acknowledged.length
      total.seenByColleagues += seen.length
      total.acknowledgedLost += missing(reader.doc, acknowledged)
      total.seenLost += missing(reader.doc, seen)
    }
    total.kills++
  }
  const { code, stdout, stderr } = await runCommand(office.server.dataDir, ['doctor'], '', env)
  if (code !== 0) throw new Error(`the doctor found ${stdout}${stderr}`)
  return total
}

/** Dies while it opens the database, migrates it, or has just begun to listen. */
export async function killAtStart(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  await pause(Math.random() * START_MS)
  child.kill('SIGKILL')
  await ended
}

async function typeUntilKilled(office: StaffedServer, report: string, edits: readonly [number, number]): Promise<Typist[]> {
  const typists = await Promise.all(PEOPLE.map(async (name) => new Typist(await office.open(report, name))))
  const enough = edits[0] + Math.random() * (edits[1] - edits[0])
  await new Promise<void>((resolve) => {
    let answered = 0
    const count = (edits: number) => {
      answered += edits
      if (answered >= enough) resolve()
    }
    for (const typist of typists) typist.type(count)
  })
  await Promise.all([office.server.kill(), ...typists.map((typist) => typist.leave())])
  return typists
}
