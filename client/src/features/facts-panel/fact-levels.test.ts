import { expect, test } from 'vitest'
import { FIGURE_GROUPS } from '@gongping/shared/figures/dictionary.ts'
import { factLevels } from './fact-levels.ts'

function levelsOf(group: string): Readonly<Record<string, number>> {
  const keys = FIGURE_GROUPS.find(({ id }) => id === group)?.figures.map(({ key }) => key) ?? []
  return Object.fromEntries(factLevels(keys))
}

test('[PG68] 人员经费 and 公用经费 stand below 基本支出, which stands beside 项目支出', () => {
  expect(levelsOf('final')).toMatchObject({
    'spending.final': 0,
    'spending.final.basic': 1,
    'spending.final.personnel': 2,
    'spending.final.public': 2,
    'spending.final.project': 1,
    'balance.final': 0,
  })
})

test('[PG68] 净资产 is no part, and neither is what it is reckoned from', () => {
  expect(levelsOf('assets')).toMatchObject({ 'assets.total': 0, 'liabilities.total': 0, 'assets.net': 0 })
})
