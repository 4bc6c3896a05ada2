import * as Y from 'yjs'
import { LiveReport, type Writer } from '@gongping/server/rooms/live-report.ts'
import { applyAsIs } from '@gongping/server/rooms/apply-as-is.ts'
import { NOTHING, WHOLE_REPORT } from '@gongping/shared/workflow/write-scope.ts'
import { Dice } from '../fuzz/hostile/dice.ts'
import { type Deletion, type Draft, encodeDrafts } from '../fuzz/hostile/draft-update.ts'
import { element, of } from '../fuzz/hostile/hostile-content.ts'
import { honestEdits } from '../fuzz/hostile/honest-edits.ts'
import { BLANK_SEED } from '../support/office.ts'
import type { BenchRow } from './bench-row.ts'

const EDITS = 5_000
const [WANG, EVE] = [1_001, 6_006]
const EDITOR: Writer = { personId: 'eve', scope: WHOLE_REPORT, except: [], isShut: false }
const READER: Writer = { personId: 'eve', scope: NOTHING, except: [], isShut: false }
const THOUSANDS = [1_000, 10_000]

/** What one hostile frame costs the server's only thread, on a report that somebody has worked in for a while. */
export async function run(): Promise<BenchRow[]> {
  const state = workedIn()
  const report = (): LiveReport => {
    const doc = new Y.Doc()
    applyAsIs(doc, [state])
    const authors = new Map([...doc.store.clients.keys()].map((client) => [client, client === WANG ? 'wang' : '']))
    return new LiveReport(doc, authors, () => undefined)
  }
  const rows: BenchRow[] = []
  const measure = (what: string, frame: (live: LiveReport) => Uint8Array, writer = EDITOR) => {
    const live = report()
    const update = frame(live)
    const began = performance.now()
    const verdict = live.take(update, writer)
    note(what, performance.now() - began, update, verdict.kind === 'refused' ? verdict.reason : 'taken')
  }
  const note = (what: string, ms: number, frame: Uint8Array, outcome: string) => {
    const kib = frame.byteLength / 1024
    rows.push({ what, figures: { 'KiB sent': round(kib), ms: round(ms), 'ms a KiB': round(ms / kib), outcome } })
  }
  for (const count of THOUSANDS) {
    measure(`${count} overlapping deletions`, ({ doc }) => encodeDrafts([], everything(doc, count)))
    measure(`${count} single deletions`, ({ doc }) => encodeDrafts([], singles(doc, count)))
    measure(`${count} items at one place, each before another`, () => encodeDrafts(crowd(count), []))
    measure(`${count} clients at one place`, () => encodeDrafts(strangers(count), []))
    measure(`${count} new roots`, () => encodeDrafts(roots(count), []))
    measure(`a chain of ${count} items`, () => encodeDrafts(chain(count), []))
    measure(`${count} nested elements`, () => encodeDrafts(nested(count), []))
  }
  measure('everything again, as step 2', ({ doc }) => Y.encodeStateAsUpdate(doc))
  measure('everything again, by who may only read', ({ doc }) => Y.encodeStateAsUpdate(doc), READER)
  const live = report()
  const vector = Uint8Array.of(1, 99, 1)
  const began = performance.now()
  const answer = live.missing(vector)
  note(
    `step 1 that lacks all (answer ${round((answer?.byteLength ?? 0) / 1024)} KiB)`,
    performance.now() - began,
    vector,
    'answered',
  )
  return rows
}

function workedIn(): Uint8Array {
  const doc = new Y.Doc()
  applyAsIs(doc, [BLANK_SEED])
  applyAsIs(doc, honestEdits(new Dice(7), doc, WANG, EDITS))
  return Y.encodeStateAsUpdate(doc)
}

function everything(doc: Y.Doc, count: number): Deletion[] {
  const length = Y.getState(doc.store, WANG)
  return Array.from({ length: count }, () => ({ client: WANG, clock: 0, length }))
}

function singles(doc: Y.Doc, count: number): Deletion[] {
  const step = Math.max(2, Math.floor(Y.getState(doc.store, WANG) / count))
  return Array.from({ length: count }, (_, at) => ({ client: WANG, clock: at * step, length: 1 }))
}

/** First a long line of items, then one after the other at its very beginning, each said to stand before another. */
function crowd(count: number): Draft[] {
  const line = chain(count)
  return [...line, ...line.map((_, at) => item(count + at, { right: new Y.ID(EVE, count - 1 - at) }))]
}

function strangers(count: number): Draft[] {
  return Array.from({ length: count }, (_, at) => ({ ...item(0, {}), client: 1_000_000 + ((at * 7_919) % count) }))
}

function roots(count: number): Draft[] {
  return Array.from({ length: count }, (_, at) => item(at, { parent: `section/x${at}` }))
}

function chain(count: number): Draft[] {
  return Array.from({ length: count }, (_, at) => item(at, at === 0 ? {} : { origin: new Y.ID(EVE, at - 1) }))
}

function nested(count: number): Draft[] {
  return Array.from({ length: count }, (_, at) => ({
    ...item(at, at === 0 ? {} : { parent: new Y.ID(EVE, at - 1) }),
    content: of(element(at % 2 ? 'listItem' : 'bulletList')),
  }))
}

function item(clock: number, place: Partial<Draft>): Draft {
  const nowhere = { origin: null, right: null, parent: 'section/problems', key: null }
  return { client: EVE, clock, kind: 'item', length: 1, ...nowhere, content: of(element('paragraph')), ...place }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
