import { expect, test } from 'vitest'
import { figureNode } from '@gongping/shared/report/figure-node.ts'
import { readable } from './place-words.ts'

test('[PR73] a sentence of a draft is copied out with the words of its live figures', () => {
  const sentence = {
    type: 'paragraph',
    content: [{ type: 'text', text: '决算总收入' }, figureNode({ fact: 'income.final', as: 'value' })],
  }
  const facts = { 'income.final': { value: '233.09', unit: '万元' } }
  expect(readable(['前一段', sentence], facts)).toBe('前一段\n决算总收入233.09万元')
  expect(readable('12.5', facts)).toBe('12.5')
})
