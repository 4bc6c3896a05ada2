import { expect, test } from 'vitest'
import { sectionOf } from '../../../test/fixtures/report-of.ts'
import { placeOf } from './quote.ts'
import { readSection } from './read-section.ts'

function quotes(...paragraphs: readonly string[]): string[] {
  const section = readSection(sectionOf('“三公”经费', ...paragraphs), 2022, '')
  return section.amounts.map(({ spot }) => placeOf(section, spot).quote)
}

test('[CK6] a quote is the text as it stands, with the words that belong to the figure', () => {
  expect(quotes('政府采购支出 345.43 万元，其中：货物２４７．７５元；其中工程49.49万元')).toEqual([
    '政府采购支出 345.43 万元',
    '货物２４７．７５元',
    '工程49.49万元',
  ])
})

test('[CK6] a quote grows until it stands only once in its section', () => {
  const text = '预算数1万元，其中：公务用车费1万元，接待费0万元。决算数0元，其中：公务用车费0万元，接待费0万元。'
  const found = quotes(text)
  expect(found.slice(-2)).toEqual(['公务用车费0万元', '公务用车费0万元，接待费0万元'])
  for (const quote of found) expect(text.split(quote)).toHaveLength(2)
})

test('[CK6] the words of a long clause are cut, the figure never', () => {
  const [quote] = quotes(`${'为保障河道清淤工作顺利开展'.repeat(20)}安排支出100万元`)
  expect(quote).toMatch(/安排支出100万元$/)
  expect(quote?.length).toBeLessThan(60)
})
