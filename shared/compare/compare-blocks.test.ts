import { expect, test } from 'vitest'
import type { RichNode } from '../report/rich-text.ts'
import { Budget } from './budget.ts'
import { compareBlocks } from './compare-blocks.ts'
import { textBlocks } from './text-blocks.ts'

type Paragraphs = readonly (string | RichNode)[]

/** Kind and words of each block, moved ones with ">". */
function told(before: Paragraphs, after: Paragraphs, budget = new Budget()): string[] {
  return compareBlocks(textBlocks(before), textBlocks(after), budget).map(
    ({ kind, isMoved, isReformatted, parts }) =>
      `${kind}${isMoved ? '>' : ''}${isReformatted ? '*' : ''} ${parts.map(({ text }) => text).join('|')}`,
  )
}

const income = '2024年部门决算总收入233.09万元，其中财政拨款收入220.17万元。'
const spending = '2024年部门决算总支出230.55万元，年末结转2.54万元。'
const assets = '截至年末固定资产总额1,204.6万元，账实相符。'

test('[RD54] a paragraph that was moved is not a changed one', () => {
  expect(told([income, spending, assets], [assets, income, spending])).toEqual([
    `same> ${assets}`,
    `same ${income}`,
    `same ${spending}`,
  ])
})

test('[RD54] a paragraph that was rewritten is compared with what it was, though others were added around it', () => {
  const corrected = income.replace('220.17', '221.17')
  expect(told([income, assets], ['（一）收入情况', corrected, '（二）资产情况', assets])).toEqual([
    'added （一）收入情况',
    'changed 2024年部门决算总收入233.09万元，其中财政拨款收入|220.17|221.17|万元。',
    'added （二）资产情况',
    `same ${assets}`,
  ])
})

test('[RD54] another paragraph in the same place is one removed and one added', () => {
  expect(told([income], ['无其他需要说明的情况'])).toEqual([`removed ${income}`, 'added 无其他需要说明的情况'])
})

test('[RD59] a short paragraph that was extended is the same one with words added, and one that was cut short with words removed', () => {
  const longer = '本年度没有需要说明的其他情况，档案库房改造按期完工。'
  expect(told(['无其他情况'], ['无其他情况，但档案库房改造尚在进行，预计明年三月完工。'])).toEqual([
    'changed 无其他情况|，但档案库房改造尚在进行，预计明年三月完工。',
  ])
  expect(told(['无。'], ['无。本年度没有需要说明的其他情况。'])).toEqual(['changed 无。|本年度没有需要说明的其他情况。'])
  expect(told([longer], ['本年度没有需要说明的其他情况。'])).toEqual([
    'changed 本年度没有需要说明的其他情况|，档案库房改造按期完工|。',
  ])
  expect(told(['加强培训。'], ['一是完善制度，规范流程，明确责任；二是加强培训。'])).toEqual([
    'changed 一是完善制度，规范流程，明确责任；二是|加强培训。',
  ])
})

test('[RD59] one that only shares a word or two with a short one is another one, and who is more alike is the same', () => {
  expect(told(['加强培训。', income], [`加强培训。${spending}`, income.replace('220.17', '221.17')])).toEqual([
    `changed 加强培训。|${spending}`,
    'changed 2024年部门决算总收入233.09万元，其中财政拨款收入|220.17|221.17|万元。',
  ])
  expect(told(['无。'], ['本年度无重大事项，也没有需要说明的其他情况。'])).toHaveLength(2)
})

test('[RD54] items of a list and rows of a table in the text are compared one by one', () => {
  expect(told([list('学校建设', '教师培训')], [list('学校建设', '校车运行', '教师培训')])).toEqual([
    'same 学校建设',
    'added 校车运行',
    'same 教师培训',
  ])
  expect(told([table(row('项目', '金额'), row('培训', '3'))], [table(row('项目', '金额'), row('培训', '5'))])).toEqual([
    'same 项目\t金额',
    'changed 培训\t|3|5',
  ])
})

test('[RD51] words that only look different now are told as such', () => {
  const bold: RichNode = { type: 'paragraph', content: [{ type: 'text', text: income, marks: [{ type: 'bold' }] }] }
  expect(told([income], [bold])).toEqual([`same* ${income}`])
})

test('[RD55] with nothing left to try the paragraphs around a change are still the same', () => {
  expect(told([income, spending, assets], [income, '改写', assets], new Budget(0))).toEqual([
    `same ${income}`,
    `removed ${spending}`,
    'added 改写',
    `same ${assets}`,
  ])
})

function paragraph(words: string): RichNode {
  return { type: 'paragraph', content: [{ type: 'text', text: words }] }
}

function list(...items: string[]): RichNode {
  return { type: 'bulletList', content: items.map((words) => ({ type: 'listItem', content: [paragraph(words)] })) }
}

function table(...rows: RichNode[]): RichNode {
  return { type: 'table', content: rows }
}

function row(...cells: string[]): RichNode {
  return { type: 'tableRow', content: cells.map((words) => ({ type: 'tableCell', content: [paragraph(words)] })) }
}
