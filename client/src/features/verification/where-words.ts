import type { Translate } from '../../i18n/translate.ts'

type Say = (t: Translate, numbers: readonly string[]) => string

/** The server names a place as it is named in the office; another language takes the numbers out of it. */
const PLACES: readonly (readonly [RegExp, Say])[] = [
  [/^第 (\d+) 段$/, (t, [number = '']) => t('verify.paragraph', { number })],
  [/^第 (\d+) 行$/, (t, [number = '']) => t('verify.line', { number })],
  [/^表 (\d+) 第 (\d+) 行第 (\d+) 格$/, (t, [table = '', row = '', column = '']) => t('verify.cell', { table, row, column })],
  [/^页脚$/, (t) => t('verify.footer')],
]

/** Where in a file something stands. */
export function whereWords(t: Translate, where: string): string {
  for (const [pattern, say] of PLACES) {
    const found = pattern.exec(where)
    if (found) return say(t, found.slice(1))
  }
  return where
}
