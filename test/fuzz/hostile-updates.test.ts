import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyAsIs } from '@gongping/server/rooms/apply-as-is.ts'
import { LiveReport } from '@gongping/server/rooms/live-report.ts'
import { sameDocument } from '@gongping/server/rooms/stored-report.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { SCHEMA_VERSION, SEED_CLIENT_ID } from '@gongping/shared/report/shape.ts'
import { WHOLE_REPORT, type WriteScope } from '@gongping/shared/workflow/write-scope.ts'
import { BLANK_SEED } from '../support/office.ts'
import { Dice } from './hostile/dice.ts'
import { foreignParts } from './hostile/foreign-parts.ts'
import { HOSTILE_UPDATES } from './hostile/hostile-update.ts'
import { honestEdits } from './hostile/honest-edits.ts'

/** More find rarer holes: FUZZ_RUNS=120000 for the night. */
const UPDATES = Number(process.env['FUZZ_RUNS'] ?? 6_000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 7)
/** Updates into one document before a new one is begun. */
const SESSION = 200
const [WANG, LI] = [1_001, 2_002]

const tally = { updates: 0, taken: 0, incomplete: 0, 'without news': 0, refused: 0, tainted: 0 }
const reasons = new Map<string, number>()
let slowest = { milliseconds: 0, kind: '' }

/** A report that 王强 wrote in, open at the server; 李娟 is hostile. */
class Siege {
  readonly #dice: Dice
  readonly #scope: WriteScope
  /** What the log has. */
  readonly #log: Uint8Array[]
  /** What 王强 sees. */
  readonly #colleague = new Y.Doc()
  #live: LiveReport
  #told = 0

  constructor(dice: Dice, scope: WriteScope) {
    this.#dice = dice
    this.#scope = scope
    this.#log = [BLANK_SEED]
    Y.applyUpdate(this.#colleague, BLANK_SEED)
    const edits = honestEdits(dice, this.#colleague, WANG, 12)
    for (const edit of edits) this.#show(edit)
    this.#live = this.#open()
  }

  run(updates: number): void {
    const honest = honestEdits(this.#dice, this.#live.doc, LI, 20)
    const kinds = Object.entries(HOSTILE_UPDATES)
    for (let count = 0; count < updates; count++) {
      const [kind, make] = this.#dice.pick(kinds)
      const update = make({ dice: this.#dice, doc: this.#live.doc, own: LI, colleague: WANG, honest })
      this.#send(kind, update)
    }
    this.#everythingIsWhole('at the end')
  }

  #send(kind: string, update: Uint8Array): void {
    this.#told = 0
    const began = performance.now()
    const verdict = this.#live.take(update, { personId: 'li', scope: this.#scope, except: [], isShut: false })
    const milliseconds = performance.now() - began
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, kind }
    tally.updates++
    if (verdict.kind === 'refused') {
      tally.refused++
      reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1)
      if (verdict.tainted) this.#live = this.#open(verdict.tainted)
      else expect([kind, this.#told]).toEqual([kind, 0])
      return
    }
    const { store } = this.#live.doc
    expect([kind, store.pendingStructs, store.pendingDs]).toEqual([kind, null, null])
    if (verdict.kind === 'incomplete') {
      tally.incomplete++
      expect([kind, this.#told]).toEqual([kind, 0])
      return
    }
    tally.taken++
    if (verdict.change === null) {
      tally['without news']++
      expect([kind, this.#told]).toEqual([kind, 0])
      return
    }
    this.#writtenInOwnName(kind, verdict.change.update)
    this.#show(verdict.change.update)
    expect([kind, foreignParts(this.#colleague)]).toEqual([kind, []])
    if (tally.taken % 20 === 0) this.#everythingIsWhole(kind)
  }

  #writtenInOwnName(kind: string, change: Uint8Array): void {
    const names = Y.decodeUpdate(change).structs.map(({ id }) => id.client)
    expect([kind, names.filter((client) => client === WANG || client === SEED_CLIENT_ID)]).toEqual([kind, []])
  }

  #everythingIsWhole(kind: string): void {
    const { doc } = this.#live
    const replayed = new Y.Doc()
    applyAsIs(replayed, this.#log)
    const copied = new Y.Doc()
    applyAsIs(copied, [Y.encodeStateAsUpdate(doc)])
    for (const other of [replayed, copied, this.#colleague]) {
      expect([kind, foreignParts(other), sameDocument(other, doc)]).toEqual([kind, [], true])
      expect([kind, readContent(other)]).toEqual([kind, readContent(doc)])
    }
    const report = new ReportDoc(doc)
    expect([report.getMeta('template'), report.getMeta('schema')]).toEqual(['hunan-department@2022.1', String(SCHEMA_VERSION)])
  }

  #show(update: Uint8Array): void {
    this.#log.push(update)
    applyAsIs(this.#colleague, [update])
  }

  #open(tainted = false): LiveReport {
    if (tainted) {
      tally.tainted++
      this.#live.destroy()
    }
    const doc = new Y.Doc()
    applyAsIs(doc, this.#log)
    const authors = new Map([...doc.store.clients.keys()].map((client) => [client, AUTHORS.get(client) ?? 'li']))
    doc.on('update', () => this.#told++)
    return new LiveReport(doc, authors, () => undefined)
  }
}

const AUTHORS = new Map([
  [SEED_CLIENT_ID, ''],
  [WANG, 'wang'],
])

test('[PR96] every hostile update is refused, or leaves a report that all can read, replay and agree on', () => {
  for (let session = 0; session * SESSION < UPDATES; session++) {
    const scope: WriteScope = session % 3 === 2 ? ['section/problems'] : WHOLE_REPORT
    new Siege(new Dice(SEED * 1_000_003 + session), scope).run(Math.min(SESSION, UPDATES - session * SESSION))
  }
  expect(tally.updates).toBe(UPDATES)
  expect(tally.taken).toBeGreaterThan(UPDATES / 20)
  expect(tally.refused).toBeGreaterThan(UPDATES / 4)
}, 3_600_000)

afterAll(() => {
  console.info('hostile updates', tally, Object.fromEntries(reasons), slowest)
})
