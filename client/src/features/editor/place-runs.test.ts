import { expect, test } from 'vitest'
import type { TextRun } from '@gongping/shared/protocol/http.ts'
import { placeRuns } from './place-runs.ts'

const by = (name: string, text: string): TextRun => ({ text, by: 'person', person: { id: name, display: name } })

/** Each paragraph with what is marked in it, as "李娟：全年完成". */
function marked(texts: readonly string[], paragraphs: readonly (readonly TextRun[])[]): string[][] {
  return placeRuns(texts, paragraphs).map((runs, at) =>
    runs.map(({ from, to, run }) => `${run.person?.display}：${texts[at]?.slice(from, to)}`),
  )
}

const first = [by('李娟', '全年完成'), by('王强', '110万页'), by('李娟', '。')]
const second = [by('王强', '资产管理规范。')]

test('[PG110] each author’s words are marked where they stand', () => {
  expect(marked(['全年完成110万页。', '', '资产管理规范。'], [first, [], second])).toEqual([
    ['李娟：全年完成', '王强：110万页', '李娟：。'],
    [],
    ['王强：资产管理规范。'],
  ])
})

test('[PG110] what was written since has no author yet, and all around it keeps its own', () => {
  expect(marked(['全年完成约110万页。'], [first])).toEqual([['李娟：全年完成', '王强：110万页', '李娟：。']])
  expect(marked(['全年完成110余万页。'], [first])).toEqual([['李娟：全年完成', '王强：110', '王强：万页', '李娟：。']])
  expect(marked(['全年万页。'], [first])).toEqual([['李娟：全年', '王强：万页', '李娟：。']])
  expect(marked(['另写一段。'], [second])).toEqual([['王强：。']])
})

test('[PG110] where paragraphs came or went the others keep their authors', () => {
  expect(marked(['新的一段', '资产管理规范。'], [second])).toEqual([[], ['王强：资产管理规范。']])
  expect(marked(['资产管理规范。'], [first, second])).toEqual([['王强：资产管理规范。']])
  expect(marked(['全年完成110万页。', '新的一段', '资产管理规范。'], [first, second])).toEqual([
    ['李娟：全年完成', '王强：110万页', '李娟：。'],
    [],
    ['王强：资产管理规范。'],
  ])
  expect(marked([''], [])).toEqual([[]])
})
