import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mergeMany } from './merge-many.ts'

test.each([1, 8, 9, 500])('[PR6] %i edits sent as one are the same report as one by one', (count) => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const text = doc.getText('text')
  for (let edit = 0; edit < count; edit++) {
    if (edit % 5 === 4) text.delete(0, 2)
    else text.insert(edit % (text.length + 1), `${edit}`)
  }
  const copy = new Y.Doc()
  Y.applyUpdate(copy, mergeMany(updates))
  expect(copy.getText('text').toString()).toBe(text.toString())
  expect(Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(doc))).toBe(true)
})
