import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ParagraphEdit, mergeParagraphs, onlyIn } from './paragraph-merge.ts'
import type { Paragraph } from './place-words.ts'

type Text = readonly Paragraph[]

function merged(base: Text | null, draft: Text, live: Text): Paragraph[] {
  const result = [...live]
  for (const { at, remove, insert } of mergeParagraphs(base, draft, live).toReversed()) result.splice(at, remove, ...insert)
  return result
}

const isBeside = (edits: readonly ParagraphEdit[]) => edits.some(({ beside }) => beside)

test('[PR73] a draft of a section that nobody else has touched brings it to what was written', () => {
  expect(merged(['概况', '职能'], ['概况', '主要职能', '编制'], ['概况', '职能'])).toEqual(['概况', '主要职能', '编制'])
  expect(merged(['概况', '职能'], ['职能'], ['概况', '职能'])).toEqual(['职能'])
  expect(merged([], ['概况'], [])).toEqual(['概况'])
})

test('[PR73] what a colleague has written meanwhile stays, in its place', () => {
  const live = ['概况', '王强的一段', '职能', '王强的另一段']
  expect(merged(['概况', '职能'], ['概况（已核对）', '职能', '编制'], live)).toEqual([
    '概况（已核对）',
    '王强的一段',
    '职能',
    '编制',
    '王强的另一段',
  ])
})

test('[PR73] a paragraph that both have changed is there in both wordings, the colleague’s first', () => {
  const edits = mergeParagraphs(['概况'], ['李娟的概况'], ['王强的概况'])
  expect(edits).toEqual([{ at: 1, remove: 0, insert: ['李娟的概况'], beside: true }])
  expect(merged(['前言', '概况'], ['前言', '李娟的概况'], ['前言', '王强的概况'])).toEqual(['前言', '王强的概况', '李娟的概况'])
})

test('[PR73] a paragraph of the draft that has a colleague’s words in it takes its place', () => {
  expect(merged(['前言', '无。', '附件'], ['前言', '无。王强的。李娟的。', '附件'], ['前言', '无。王强的。', '附件'])).toEqual([
    '前言',
    '无。王强的。李娟的。',
    '附件',
  ])
})

test('[PR73] a paragraph that a colleague has changed is not deleted by a draft without it', () => {
  expect(merged(['前言', '概况'], ['前言'], ['前言', '王强的概况'])).toEqual(['前言', '王强的概况'])
})

test('[PR73] where it is not known what the section said, paragraphs are only added', () => {
  expect(merged(null, ['概况', '李娟的职能'], ['概况', '职能'])).toEqual(['概况', '李娟的职能', '职能'])
})

test('[PR73] what is in the report already is not added again', () => {
  expect(mergeParagraphs(['概况'], ['概况', '编制'], ['概况', '编制'])).toEqual([])
  expect(isBeside(mergeParagraphs(['概况'], ['新的概况'], ['新的概况']))).toBe(false)
})

test('[PR73] under any edits no paragraph of a colleague and no new one of the draft is missing', () => {
  const text = fc.array(fc.constantFrom<string>('甲', '乙', '丙', '丁', '戊'), { maxLength: 7 })
  fc.assert(
    fc.property(text, text, text, (base, draft, theirs) => {
      const live = theirs.map((paragraph, at) => (at % 2 === 0 ? paragraph : `王强${paragraph}`))
      const result = merged(base, draft, live)
      for (const paragraph of live) if (!base.includes(paragraph)) expect(result).toContain(paragraph)
      for (const paragraph of draft) if (!base.includes(paragraph)) expect(result).toContain(paragraph)
      expect(merged(base, draft, base)).toEqual(draft)
    }),
  )
})

test('[PR73] what only one side has is marked there', () => {
  expect([...onlyIn(['概况', '职能', '编制'], ['概况', '编制'])]).toEqual([1])
})
