import { numeralValue } from '../base/numeral.ts'

/** 一、 · （一） · 1. · （1）: the four styles of GB/T 9704, in the order of their levels. */
export type NumberStyle = 'chinese' | 'chinese-bracketed' | 'arabic' | 'arabic-bracketed'

export interface HeadingNumber {
  readonly style: NumberStyle
  readonly ordinal: number
  /** How many folded characters the number takes. */
  readonly length: number
}

const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['chinese', /^第?([一二三四五六七八九十]{1,3})(?:[、.,:]|部分[、:]?)/],
  ['chinese-bracketed', /^\(([一二三四五六七八九十]{1,3})\)[、.]?/],
  ['arabic', /^(\d{1,2})[、.,)](?!\d)/],
  ['arabic-bracketed', /^\((\d{1,2})\)[、.]?/],
]

/** The number at the start of a folded line; null if there is none. What separates it from the words does not matter. */
export function headingNumber(folded: string): HeadingNumber | null {
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(folded)
    if (match?.[1] !== undefined) return { style, ordinal: numeralValue(match[1]), length: match[0].length }
  }
  return null
}
