import type { ServerOptions } from '../support/running-server.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { Typist, missing } from './typist.ts'

/** What became of the edits around one or several kills. */
export interface KillCount {
  kills: number
  acknowledged: number
  seenByColleagues: number
  acknowledgedLost: number
  seenLost: number
}

const PEOPLE = ['李娟', '王强', '陈曦', '赵敏', '周立']
const FEWEST_EDITS = 150
const MOST_EDITS = 600

/**
 * Five people type in one report; somewhere in the middle the server is killed with SIGKILL. A new server starts
 * on the same data, and somebody who never saw the report before reads it: are all edits there that a barrier had
 * answered for, and all that a colleague had seen? The typists themselves do not come back: they would bring
 * their edits along.
 *
 * A killed process leaves its writes with the operating system; whether they survive a power cut is a matter of
 * fsync, which this cannot show.
 */
export async function killWhileTyping(times: number, env?: ServerOptions['env']): Promise<KillCount> {
  await using office = await staffedServer(PEOPLE, env)
  const report = await office.createReport()
  const total: KillCount = { kills: 0, acknowledged: 0, seenByColleagues: 0, acknowledgedLost: 0, seenLost: 0 }
  for (let kill = 0; kill < times; kill++) {
    const typists = await typeUntilKilled(office, report)
    await office.restart()
    using reader = await office.open(report, '李娟')
    for (const { acknowledged, seen } of typists) {
      total.acknowledged += acknowledged.length
      total.seenByColleagues += seen.length
      total.acknowledgedLost += missing(reader.doc, acknowledged)
      total.seenLost += missing(reader.doc, seen)
    }
    total.kills++
  }
  return total
}

async function typeUntilKilled(office: StaffedServer, report: string): Promise<Typist[]> {
  const typists = await Promise.all(PEOPLE.map(async (name) => new Typist(await office.open(report, name))))
  const enough = FEWEST_EDITS + Math.random() * (MOST_EDITS - FEWEST_EDITS)
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
