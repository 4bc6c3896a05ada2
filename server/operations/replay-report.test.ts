import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { MemoryJournal } from '../../test/support/memory-journal.ts'
import { replayReport } from './replay-report.ts'

const reason = (doc: Y.Doc) => doc.getText('text/t1-1/reason').toString()

/** A report into which 李娟 typed one word after the other: edit 1 is "一", edit 2 "一二" and so on. */
async function typedWords(...words: string[]) {
  const journal = new MemoryJournal()
  const doc = new Y.Doc()
  const type = (word: string) => {
    const before = Y.encodeStateVector(doc)
    doc.getText('text/t1-1/reason').insert(doc.getText('text/t1-1/reason').length, word)
    return Y.encodeStateAsUpdate(doc, before)
  }
  const [first = '', ...others] = words
  journal.create('r1', type(first))
  for (const [n, word] of others.entries()) {
    const on = (await journal.heads(['r1'])).get('r1')
    if (!on) throw new Error('the report is there')
    const entries = [{ personId: 'li', update: type(word), clients: [], places: [] }]
    await journal.append('r1', { batch: `b${n}`, on, entries })
  }
  return { journal, at: (seq: number) => replayReport(journal, 'r1', seq, reason) }
}

test('[PR193] a report is read as it was after any edit, in whatever order they are asked for', async () => {
  const { at } = await typedWords('一', '二', '三', '四')
  expect(await Promise.all([1, 3, 2, 4, 4, 1].map(at))).toEqual(['一', '一二三', '一二', '一二三四', '一二三四', '一'])
  expect(await at(5)).toBeNull()
})

test('[PR193] who goes on from one moment to a later one has only what lies between them read', async () => {
  const { journal, at } = await typedWords('一', '二', '三', '四')
  const asked: unknown[] = []
  const load = journal.load.bind(journal)
  journal.load = (id, after, upTo) => {
    asked.push([after, upTo])
    return load(id, after, upTo)
  }
  for (const seq of [2, 3, 4]) await at(seq)
  expect(asked).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
  ])
})

test('[PR193] a report that was put back from a backup meanwhile is walked through anew', async () => {
  const { journal, at } = await typedWords('一', '二', '三')
  expect(await at(2)).toBe('一二')
  journal.restore('r1', 2)
  expect(await at(2)).toBe('一二')
  expect(await at(3)).toBeNull()
})

test('[PR193] what could not be read is read again for whoever asks next', async () => {
  const { journal, at } = await typedWords('一', '二')
  journal.breakReading()
  await expect(at(2)).rejects.toThrow()
  journal.repair()
  expect(await at(2)).toBe('一二')
})
