const CHINESE: Readonly<Record<string, string>> = { 半: '0.5', 一: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 十: '10' }

/** A number in a scoring rule, in a pattern: 5, 0.5, 一. Larger Chinese numerals are not used there. */
export const NUMBER = String.raw`\d+(?:\.\d+)?|[一二两三四五十半]`

export function digitsOf(written: string): string {
  return CHINESE[written] ?? written
}
