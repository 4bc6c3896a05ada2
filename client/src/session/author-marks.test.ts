import { expect, test } from 'vitest'
import type { TextRun } from '@gongping/shared/protocol/http.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import { authorMarks } from './author-marks.ts'

const by = (id: string): TextRun => ({ text: '文字', by: 'person', person: { id, display: id } })
const form: TextRun = { text: '模板', by: 'form', person: null }

test('[PG110] everybody who wrote in a section has a colour and a line of their own, in the order in which they appear', () => {
  const people = ['李娟', '王强', '赵敏', '周丽', '陈伟']
  const marks = authorMarks([[form, by('李娟'), by('王强')], [], people.map(by)], [])
  expect(marks.map(({ display }) => display)).toEqual(people)
  expect(new Set(marks.map(({ color }) => color)).size).toBe(5)
  expect(marks.map(({ line }) => line)).toEqual([0, 1, 2, 3, 4])
})

test('[PG110] whoever is here has the colour of their caret, and nobody else has it', () => {
  const color = personColor('王强')
  const marks = authorMarks([[by('王强'), by('李娟')]], [{ id: '李娟', color }])
  expect(marks.find(({ display }) => display === '李娟')?.color).toBe(color)
  expect(marks.find(({ display }) => display === '王强')?.color).not.toBe(color)
})

test('[PG110] of what is older than anybody remembers it is said that nobody knows; the form is nobody’s', () => {
  const marks = authorMarks([[form, { text: '旧文', by: 'unknown', person: null }, { text: '', by: 'server', person: null }]], [])
  expect(marks.map(({ personId, display }) => [personId, display])).toEqual([['', '']])
})
