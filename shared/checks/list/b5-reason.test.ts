import { expect, test } from 'vitest'
import { findingsOf, namesOf, rowReport } from '../../../test/fixtures/report-of.ts'

test.each([
  [{ target: '基本建成', actual: '基本建成', score: '9' }, 'B5 lost'],
  [{ target: '2022年12月底前', actual: '2022年11月', score: '10', weight: '12.5' }, 'B5 lost'],
  [{ target: '≥100%', actual: '98%', score: '9.8' }, 'B5 short'],
  [{ target: '≥100%', actual: '98%', score: '9.8', reason: '无' }, 'B5 short'],
  [{ target: '≥12公里', actual: '9公里', reason: '已完成' }, 'B5 short'],
  [{ target: '≥12公里', actual: '9公里', weight: '', score: '' }, 'B5 short'],
  [{ target: '2022年9月底前', actual: '2022年11月', score: '10' }, 'B5 late'],
  [{ target: '9月底前', actual: '2022年11月', score: '10' }, 'B5 late'],
  [{ target: '≥9个', actual: '9个', score: '10', reason: '已完成' }, 'B5 needless'],
])('[CK41] who lost points, fell short or was late says why: %o', (cells, name) => {
  expect(namesOf(rowReport(cells)).filter((found) => !found.startsWith('B4'))).toEqual([name])
})

test.each([
  ['达标', '未达标'],
  ['合格', '不合格'],
  ['及时', '不及时'],
  ['及时发放', '发放不及时'],
  ['是', '否'],
  ['显著', '不明显'],
  ['明显提升', '提升不显著'],
  ['建立健全', '部分建立'],
  ['建立健全', '尚未建立'],
  ['达标', '未完全达标'],
  ['健全', '尚不健全'],
  ['及时', '仍不够及时'],
])('[CK59] words that deny the target are a deviation, at full points too: %s, %s', (target, actual) => {
  const found = namesOf(rowReport({ target, actual, score: '10' }))
  expect(found.filter((name) => /^B[58]/.test(name))).toEqual(['B5 short', 'B8 above'])
  const told = rowReport({ target, actual, score: '5', reason: '汛期停工六周，已调整工期' })
  expect(namesOf(told).filter((name) => name.startsWith('B5'))).toEqual([])
})

test.each([
  ['达标', '达标'],
  ['达标', '基本达标'],
  ['未发生事故', '未发生'],
  ['无投诉', '无'],
  ['不断完善', '不断完善'],
  ['有效遏制', '未发生新增'],
  ['显著', '影响不大'],
  ['持续改善', '不断改善'],
  ['及时', '部分提前'],
])('[CK1] words that do not deny the target say nothing: %s, %s', (target, actual) => {
  expect(namesOf(rowReport({ target, actual, score: '10' })).filter((name) => /^B[58]/.test(name))).toEqual([])
})

test('[CK41] the finding names both figures and leads to the empty cell', () => {
  const [finding] = findingsOf(rowReport({ target: '≥100%', actual: '98%', score: '9.8' }))
  expect(finding?.message).toBe(
    '“清淤长度”的目标值是≥100%，实际完成值是98%，没有达到目标，但没有写明原因；请在“偏差原因分析及改进措施”栏补写。',
  )
  expect(finding?.places[0]).toEqual({ table: 't1', row: 't1-1', field: 'reason', quote: '' })
})

test.each([
  [{ target: '≥100%', actual: '98%', score: '9.8', reason: '两户外出未联系上，已列入下年计划' }],
  [{ target: '≥100%', actual: '100%', score: '10', reason: '无' }],
  [{ target: '≥100%', actual: '100%', score: '10', reason: '无偏差' }],
  [{ target: '≥100%', actual: '100%' }],
  [{ target: '≥100%', actual: '' }],
  [{ target: '2022年9月底前', actual: '2022年9月18日', score: '10' }],
  [{ target: '11月底前', actual: '2022年10月', score: '10' }],
  [{ target: '≤5%', actual: '3%', score: '10' }],
  [{ target: '100%', actual: '99.27%', score: '10', method: '100%计满分，每低于5%扣2分，扣完为止。' }],
  [{ target: '5个工作日', actual: '3个工作日', score: '10' }],
])('[CK1] a row without a deviation, or with a reason, is left alone: %o', (cells) => {
  expect(namesOf(rowReport(cells)).filter((name) => name.startsWith('B5'))).toEqual([])
})
