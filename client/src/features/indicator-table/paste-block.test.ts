import { expect, test } from 'vitest'
import { indicatorForm } from '../../../../test/support/indicator-form.ts'
import { planPaste, valueFor } from './paste-block.ts'

const { stops } = indicatorForm()

test('[ED6] a block goes right and down, also over the border of a group', () => {
  const { writes, skipped } = planPaste(stops, { row: 't1-4', field: 'actual' }, [
    ['98%', '１２．５'],
    ['12', '7.5'],
  ])
  expect(writes).toEqual([
    { ref: { row: 't1-4', field: 'actual' }, value: '98%' },
    { ref: { row: 't1-4', field: 'weight' }, value: '12.5' },
    { ref: { row: 't1-5', field: 'actual' }, value: '12' },
    { ref: { row: 't1-5', field: 'weight' }, value: '7.5' },
  ])
  expect(skipped).toBe(0)
})

test('[ED6] computed cells and places outside of the form are skipped and counted', () => {
  const amounts = planPaste(stops, { row: 't1/fund/total', field: 'initial' }, [
    ['1,200', '1,000', '925', '10', '92.5%', '9.25', '备注'],
  ])
  expect(amounts.writes.map(({ ref, value }) => `${ref.field}=${value}`)).toEqual([
    'initial=1200',
    'budget=1000',
    'executed=925',
    'score=9.25',
  ])
  expect(amounts.skipped).toBe(3)
  expect(planPaste(stops, { row: 't1-9', field: 'reason' }, [['甲'], ['乙']])).toMatchObject({ skipped: 1 })
})

test('[ED6] an indicator value keeps its words, a short cell its single line, a long text its lines', () => {
  expect(valueFor({ row: 't1-1', field: 'target' }, '≥１００％')).toBe('≥１００％')
  expect(valueFor({ row: 't1', field: 'name' }, '档案\n 数字化')).toBe('档案数字化')
  expect(valueFor({ row: 't1-1', field: 'reason' }, '一是\n二是')).toBe('一是\n二是')
})
