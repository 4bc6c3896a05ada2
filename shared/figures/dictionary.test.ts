import { expect, test } from 'vitest'
import { isFigureAttribute } from '../report/figure-node.ts'
import { findTemplate } from '../template/catalogue.ts'
import { FIGURE_GROUPS, findFigure } from './dictionary.ts'

const figures = FIGURE_GROUPS.flatMap((group) => group.figures)

test('[RD31] every basic figure has a key of its own that a text can refer to', () => {
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length)
  expect(figures.filter(({ key }) => !isFigureAttribute('fact', key))).toEqual([])
})

test('[RD34] totals are made of figures that there are, and none of itself', () => {
  const makeup = (key: string): string[] => {
    const { parts = [], less = [] } = findFigure(key) ?? {}
    return [...parts, ...less].flatMap((part) => [part, ...makeup(part)])
  }
  for (const { key } of figures) {
    expect(makeup(key).filter((part) => !findFigure(part))).toEqual([])
    expect(makeup(key)).not.toContain(key)
  }
})

test('every group belongs to a section of the outline, and every figure says in both languages what it counts', () => {
  const sections = findTemplate('hunan-department@2022.1')?.sections.map(({ id }) => id)
  for (const { section } of FIGURE_GROUPS) expect(sections).toContain(section)
  for (const { key, name, definition, units } of figures) {
    expect([key, name.zh, definition.zh].every((words) => /\p{Script=Han}/u.test(words) || words === key)).toBe(true)
    expect(/\p{Script=Han}/u.test(name.en + definition.en), key).toBe(false)
    expect(units[0]).not.toBe('')
  }
})
