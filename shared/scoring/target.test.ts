import { expect, test } from 'vitest'
import { formatQuantity } from './quantity.ts'
import { readTarget } from './target.ts'

/** A target in short: its direction and figure, or its kind. "!" marks a sign that was really written. */
function inShort(text: string): string {
  const target = readTarget(text)
  if (target.kind !== 'bound') return target.kind
  return `${target.direction}${target.signed ? '!' : ''} ${formatQuantity(target.quantity)}`
}

const TARGETS: readonly (readonly [written: string, read: string])[] = [
  ['≥95%', 'at-least! 95%'],
  ['≧ 95 %', 'at-least! 95%'],
  ['＞＝９５％', 'at-least! 95%'],
  ['>95%', 'at-least! 95%'],
  ['95%以上', 'at-least! 95%'],
  ['95%及以上', 'at-least! 95%'],
  ['95%（含）以上', 'at-least! 95%'],
  ['不少于5次', 'at-least! 5次'],
  ['不低于 90 %', 'at-least! 90%'],
  ['不得低于90%', 'at-least! 90%'],
  ['至少3场', 'at-least! 3场'],
  ['大于等于1,200人次', 'at-least! 1200人次'],
  ['达到95%', 'at-least! 95%'],
  ['≤12.5万元', 'at-most! 12.5万元'],
  ['<=12.5 万元', 'at-most! 12.5万元'],
  ['＜3‰', 'at-most! 3‰'],
  ['不超过345.43万元', 'at-most! 345.43万元'],
  ['不得超过3起', 'at-most! 3起'],
  ['控制在12.5万元以内', 'at-most! 12.5万元'],
  ['3%以下', 'at-most! 3%'],
  ['30天内', 'at-most! 30天'],
  ['5个工作日内完成', 'at-most! 5个工作日'],
  ['=100%', 'equal! 100%'],
  ['═100%', 'equal! 100%'],
  ['100%', 'equal 100%'],
  ['735人次', 'equal 735人次'],
  ['12.5万元', 'equal 12.5万元'],
  ['0起', 'equal 0起'],
  ['完成12次', 'equal 12次'],
  ['2022年12月底前', 'deadline'],
  ['2022年12月31日前完成', 'deadline'],
  ['2022-12-31', 'deadline'],
  ['≤2022年12月31日', 'deadline'],
  ['9月前', 'deadline'],
  ['2022年底', 'deadline'],
  ['年底完成', 'deadline'],
  ['年内完成', 'deadline'],
  ['汛期前完成', 'undated'],
  ['优', 'words'],
  ['有效提升', 'words'],
  ['及时', 'words'],
  ['90%-95%', 'range'],
  ['90%～95%', 'range'],
  ['3至5次', 'range'],
  ['约95%', 'unclear'],
  ['95%左右', 'unclear'],
  ['≥95%且≤98%', 'range'],
  ['不少于5次以下', 'unclear'],
  ['每年≥2次', 'at-least! 2次'],
  ['12月', 'unclear'],
  ['', 'blank'],
  [' — ', 'blank'],
  ['/', 'blank'],
  ['……', 'blank'],
]

test.each(TARGETS)('[SC10] the target "%s" is read as %s', (written, read) => {
  expect(inShort(written)).toBe(read)
})
