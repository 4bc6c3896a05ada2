import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BLANK_SEED, Office, REPORT } from '../support/office.ts'

test('[PR114] a long history is read for a list or an export in turns with everybody else’s work', async () => {
  const office = new Office()
  await writeHistory(office, 20_000)
  let turns = 0
  const others = async (): Promise<void> => {
    for (; turns < 1_000_000; turns++) await nextTurn()
  }
  void others()
  const content = await office.rooms.read(REPORT)
  const between = turns
  turns = 1_000_000
  expect(content?.tables[0]?.indicators[0]?.actual).toBe('20000')
  expect(between).toBeGreaterThan(2)
})

/** As if somebody had changed a figure so often, each time saved by itself. */
async function writeHistory({ journal }: Office, times: number): Promise<void> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, BLANK_SEED)
  const entries: { personId: string; update: Uint8Array; clients: number[]; places: string[] }[] = []
  doc.on('update', (update: Uint8Array) => {
    entries.push({ personId: 'li', update, clients: entries.length === 0 ? [doc.clientID] : [], places: [] })
  })
  for (let time = 1; time <= times; time++) doc.getMap('cells').set('t1-1/actual', String(time))
  const head = (await journal.heads([REPORT])).get(REPORT)
  if (!head) throw new Error('no report')
  await journal.append(REPORT, { batch: 'history', on: head, entries })
}
