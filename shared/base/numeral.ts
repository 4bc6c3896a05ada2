const DIGITS = '一二三四五六七八九'

/** A whole number up to 99 in digits or in Chinese numerals (12, 十二, 两): how lists count and offices count people. */
export function numeralValue(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const [tens, units] = numeral.includes('十') ? numeral.split('十', 2) : ['', numeral]
  const ten = numeral.includes('十') ? 10 * (tens ? digitValue(tens) : 1) : 0
  return ten + (units ? digitValue(units) : 0)
}

function digitValue(digit: string): number {
  return digit === '两' ? 2 : DIGITS.indexOf(digit) + 1
}

/** 1 … 99 in Chinese numerals: 12 → 十二. */
export function chineseNumeral(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? digitOf(tens) : ''}${tens > 0 ? '十' : ''}${digitOf(units)}`
}

function digitOf(value: number): string {
  return value > 0 ? DIGITS.charAt(value - 1) : ''
}
