import { expect, test } from 'vitest'
import { translator } from '../../i18n/translate.ts'
import { whereWords } from './where-words.ts'

const PLACES = ['第 12 段', '第 40 行', '表 2 第 3 行第 4 格', '页脚']

test('a place is named in the language of the page; one that a newer server names stays as it is', () => {
  expect(PLACES.map((place) => whereWords(translator('zh'), place))).toEqual(PLACES)
  expect(PLACES.map((place) => whereWords(translator('en'), place))).toEqual([
    'Paragraph 12',
    'Line 40',
    'Table 2, row 3, cell 4',
    'Footer',
  ])
  expect(whereWords(translator('en'), '页眉')).toBe('页眉')
})
