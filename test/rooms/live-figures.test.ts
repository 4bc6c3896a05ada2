import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { writeFragment } from '@gongping/shared/report/rich-text.ts'
import { Office } from '../support/office.ts'

const sentence = (attrs: Readonly<Record<string, unknown>>) => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: '决算收入' },
    { type: 'figure', attrs },
  ],
})

test('[RD31] a sentence with a live figure is let in, and colleagues have the reference', async () => {
  const office = new Office()
  const [li, wang] = [await office.enter('李娟'), await office.enter('王强')]
  const attrs = { fact: 'income.final', as: 'difference', of: 'income.budget' }
  writeFragment(li.report.section('duties'), [sentence(attrs)])
  await office.settle()
  const paragraph = wang.report.section('duties').toArray().at(-1) as Y.XmlElement
  expect((paragraph.get(1) as Y.XmlElement).getAttributes()).toEqual(attrs)
  expect(li.closed).toBeNull()
})

const FOREIGN: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['of no key', { fact: '67.32万元，其中', as: 'value' }],
  ['of a key as long as a text', { fact: 'x'.repeat(65), as: 'value' }],
  ['said in a way that there is not', { fact: 'income.final', as: 'html' }],
  ['with a number for a key', { fact: 67.32, as: 'value' }],
  ['that brings its own words', { fact: 'income.final', as: 'value', words: '67.32' }],
  ['compared with a list', { fact: 'income.final', as: 'share', of: ['income.budget'] }],
]

test.each(FOREIGN)('[RD31] a live figure %s is refused, and nobody sees it', async (_what, attrs) => {
  const office = new Office()
  const [li, eve] = [await office.enter('李娟'), await office.enter('黑客')]
  const before = li.report.section('duties').toString()
  writeFragment(eve.report.section('duties'), [sentence(attrs)])
  await office.settle()
  expect(eve.closed?.code).toBe(CLOSE.updateRefused.code)
  expect(li.report.section('duties').toString()).toBe(before)
})
