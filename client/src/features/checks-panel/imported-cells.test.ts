import { expect, test } from 'vitest'
import { importedCells } from './imported-cells.ts'

test('[PG11] printed totals and execution rates give way to what is computed; everything else is corrected in its cell', () => {
  const places = [
    { table: 't1', row: 't1', field: 'printed/score', quote: '98' },
    { table: 't1', row: 't1', field: 'printed/weight', quote: '100' },
    { table: 't1', row: 't1/fund/total', field: 'rate', quote: '94%' },
    { table: 't1', row: 't1/fund/total', field: 'executed', quote: '94' },
    { table: 't1', row: 't1/fund/total', field: 'score', quote: '9.4' },
    { table: 't1', row: 't1-3', field: 'score', quote: '10' },
    { table: 't1', row: 't1-3', field: 'rate', quote: '94%' },
    { section: 'expenditure', quote: '94%' },
  ]
  expect(importedCells(places)).toEqual([
    { row: 't1', field: 'printed/score' },
    { row: 't1', field: 'printed/weight' },
    { row: 't1/fund/total', field: 'rate' },
  ])
})

test('[PG11] a cell that is empty already is not offered', () => {
  expect(importedCells([{ table: 't1', row: 't1/fund/total', field: 'rate', quote: '' }])).toEqual([])
})
