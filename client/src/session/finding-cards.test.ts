import { expect, test } from 'vitest'
import type { ExplainedFinding } from '@gongping/shared/checks/explain.ts'
import type { Place } from '@gongping/shared/checks/finding.ts'
import { cardsOf } from './finding-cards.ts'

function finding(code: string, places: readonly Place[], params: Readonly<Record<string, string>> = {}): ExplainedFinding {
  return { code, severity: 'error', message: code, params, places, fingerprint: `${code}-${JSON.stringify(places)}` }
}

const inText = (quote: string, section = 'procurement'): Place => ({ section, quote })
const SLIP = { wrong: '98.10元', right: '98.10万元' }
const sum = finding('A7', [inText('支出186.30万元'), inText('货物88.20万元'), inText('服务98.10元')], SLIP)
const unit = finding('A11', [inText('服务98.10元')], SLIP)
const codes = (findings: readonly ExplainedFinding[]) => cardsOf(findings).map((card) => card.findings.map(({ code }) => code))

test('[PG57] one slip that two checks find is one card: the sum first, each place once', () => {
  const [card, ...others] = cardsOf([sum, unit])
  expect(others).toEqual([])
  expect(card?.findings).toEqual([sum, unit])
  expect(card?.places).toEqual(sum.places)
  expect(card?.severity).toBe('error')
})

test('[PG57] a check that speaks of the same wrong figure joins its card, also with more or fewer words around it', () => {
  const share = finding('A3', [inText('，服务98.10元'), inText('占53%')])
  expect(codes([share, sum, unit])).toEqual([['A7', 'A11', 'A3']])
})

test('[PG57] other figures, other sections and other repairs of the same list are cards of their own', () => {
  const other = finding('A11', [inText('货物88.20万元')], { wrong: '88.20万元', right: '88.20元' })
  const elsewhere = finding('A11', [inText('服务98.10元', 'assets')], SLIP)
  const right = finding('A3', [inText('支出186.30万元')])
  expect(codes([sum, other, elsewhere, right])).toEqual([['A7'], ['A11'], ['A11'], ['A3']])
})

test('[PG57] 10万元 is not the end of 110万元', () => {
  const ten = finding('A11', [inText('10万元')], { wrong: '10万元', right: '10元' })
  expect(codes([ten, finding('A3', [inText('支出110万元')])])).toEqual([['A11'], ['A3']])
})

test('[PG57] a cell is one place whatever its words', () => {
  const cell = { table: 't1', row: 't1-1', field: 'score', quote: '15' }
  const one = finding('B3', [cell], { wrong: '15', right: '12.5' })
  const two = finding('B4', [cell, { ...cell, row: 't1-2' }])
  expect(codes([one, two])).toEqual([['B3', 'B4']])
})

test('[PG57] a card is as urgent as the worst of it', () => {
  const warning: ExplainedFinding = { ...sum, severity: 'warning' }
  expect(cardsOf([warning, unit])[0]?.severity).toBe('error')
})
