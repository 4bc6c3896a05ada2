import { expect, test } from 'vitest'
import type { Place } from '@gongping/shared/protocol/verification.ts'
import { translator } from '../../i18n/translate.ts'
import { placeWords } from './place-words.ts'

const PLACES: readonly (readonly [Place, string, string])[] = [
  [{ kind: 'paragraph', numbers: [12] }, '第 12 段', 'Paragraph 12'],
  [{ kind: 'line', numbers: [40] }, '第 40 行', 'Line 40'],
  [{ kind: 'cell', numbers: [2, 3, 4] }, '表 2 第 3 行第 4 格', 'Table 2, row 3, cell 4'],
  [{ kind: 'outside', numbers: [] }, '正文以外（页眉、页脚、脚注、批注）', 'Outside the text (header, footer, note, comment)'],
  [{ kind: 'styles', numbers: [] }, '样式', 'Styles'],
  [{ kind: 'properties', numbers: [] }, '文件属性', 'Properties of the file'],
]

test.each(PLACES)('a place is named in the language of the page: %o', (place, zh, en) => {
  expect(placeWords(translator('zh'), place)).toBe(zh)
  expect(placeWords(translator('en'), place)).toBe(en)
})
