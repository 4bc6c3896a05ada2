import { expect, test } from 'vitest'
import { findFigures } from './figure.ts'
import { foldProse } from './fold-prose.ts'

function read(text: string): string[] {
  return findFigures(foldProse(text)).map(
    ({ value, unit, kind }) => `${value?.toFixed() ?? '?'}${kind === 'percent' ? '%' : (unit ?? '')}`,
  )
}

test('[CK2] an amount is a number with its unit, in any width of digits and signs', () => {
  expect(read('收入67.32万元，支出６７．３２万元,结余0元')).toEqual(['67.32万元', '67.32万元', '0元'])
  expect(read('规模1.2亿元，其中 3,456.78 万元，20万。')).toEqual(['1.2亿元', '3456.78万元', '20万元'])
  expect(read('占26.55%，执行率１００％')).toEqual(['26.55%', '100%'])
  expect(read('结余-5.5万元')).toEqual(['-5.5万元'])
})

test('[CK2] a line that a printer wrapped does not part an amount from its unit', () => {
  expect(read('接待费1.5万\n元，用车费3.98\n万元，占26.55\n%，规模2亿\n元')).toEqual(['1.5万元', '3.98万元', '26.55%', '2亿元'])
})

test('[CK2] numbers that are no amounts are left alone', () => {
  expect(read('2022年12月31日，接待12批次84人次，受益20万人，面积3万平方米，2020年元月，每人1000元/年')).toEqual([])
})

test('[CK2] zero needs no unit, any other number without one has no value', () => {
  expect(read('因公出国(境)费0，公务接待费 0；货物20，工程30万元')).toEqual(['0', '0', '?', '30万元'])
  expect(read('分别为0、0.00和5万元，1、0号')).toEqual(['0', '0', '5万元'])
})

test('[CK3] figures that are not exact are seen and never reckoned with', () => {
  expect(read('200余万元、200多万元、200万元左右、50万元以上的项目')).toEqual(['?万元', '?万元', '?万元', '?万元'])
  expect(read('5-6万元，5至6万元，5万元～6万元')).toEqual(['?万元', '?万元', '5万元', '?万元'])
  expect(read('实际支出7,00.0,77万元，分别为20,30,50万元，100，200万元')).toEqual(['?万元', '?万元', '?万元'])
})

test('[CK2] a figure knows where it stands in the text as it is written', () => {
  const text = '货物　２４７．７５ 万元，工程'
  const [figure] = findFigures(foldProse(text))
  expect(text.slice(figure?.start, figure?.end)).toBe('２４７．７５ 万元')
})
