import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLabel, textWidth } from './break-label.ts'

const BROKEN: readonly (readonly [label: string, capacity: number, lines: string])[] = [
  ['分值', 3, '分值'],
  ['产出指标(50分)', 3.2, '产出/指标/(50分)'],
  ['满意度指标(10分)', 3.2, '满意度/指标/(10分)'],
  ['可持续影响指标', 6, '可持续影响/指标'],
  ['服务对象满意度指标', 6, '服务对象/满意度指标'],
  ['其中：当年财政拨款', 6, '其中：/当年财政拨款'],
  ['项目支出名称', 5.5, '项目支出/名称'],
  ['项目资金(万元)', 5.5, '项目资金/(万元)'],
  ['年度指标值', 4.7, '年度/指标值'],
  ['实际完成值', 4.7, '实际/完成值'],
  ['偏差原因分析及改进措施', 5, '偏差原因/分析及/改进措施'],
  ['年度总体目标', 2.4, '年度/总体/目标'],
  ['绩效指标', 1.5, '绩/效/指/标'],
]

test.each(BROKEN)('[EX6] "%s" in %f characters breaks like the form', (label, capacity, lines) => {
  expect(breakLabel(label, capacity).join('/')).toBe(lines)
})

test('[EX6] [EX4] a broken label keeps every character, and no line is empty', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.double({ min: 0.2, max: 12, noNaN: true }),
      (label, capacity) => {
        const lines = breakLabel(label, capacity)
        expect(lines.join('')).toBe(label)
        expect(lines).not.toContain('')
      },
    ),
  )
})

test('[EX6] digits and Latin letters are half as wide as characters', () => {
  expect(textWidth('(50分)')).toBe(3)
  expect(textWidth('12.50%')).toBe(3)
})
