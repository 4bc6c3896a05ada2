import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ok } from '@gongping/shared/base/result.ts'
import { MemoryJournal } from '../../test/support/memory-journal.ts'
import { readAuthored } from './read-authored.ts'

const wordsOf = (doc: Y.Doc) => ok(doc.getText('text/t1-1/reason').toString())

function written(words: string, on = new Y.Doc()): Uint8Array {
  on.getText('text/t1-1/reason').insert(0, words)
  return Y.encodeStateAsUpdate(on)
}

test('[PG69] a report is read once for all that a page asks about it, and anew once somebody has written in it', async () => {
  const journal = new MemoryJournal()
  const doc = new Y.Doc()
  journal.create('r1', written('因汛情延期。', doc))
  const ask = () => readAuthored({ journal }, 'r1', wordsOf)
  const answers = await Promise.all([ask(), ask()])
  expect([...answers, await ask()]).toEqual([ok('因汛情延期。'), ok('因汛情延期。'), ok('因汛情延期。')])
  expect(journal.loads).toBe(1)

  const head = (await journal.heads(['r1'])).get('r1')
  if (!head) throw new Error('the report is there')
  const entries = [{ personId: 'li', update: written('已', doc), clients: [], places: [] }]
  await journal.append('r1', { batch: 'b1', on: head, entries })
  expect(await ask()).toEqual(ok('已因汛情延期。'))
  expect(journal.loads).toBe(2)
})

test('[PG69] what could not be read is read again for whoever asks next', async () => {
  const journal = new MemoryJournal()
  journal.create('r1', written('一'))
  journal.breakReading()
  await expect(readAuthored({ journal }, 'r1', wordsOf)).rejects.toThrow()
  journal.repair()
  expect(await readAuthored({ journal }, 'r1', wordsOf)).toEqual(ok('一'))
})

test('[PG69] there is nothing to read in a report that is none', async () => {
  expect(await readAuthored({ journal: new MemoryJournal() }, 'r1', wordsOf)).toMatchObject({ error: { code: 'report-unknown' } })
})
