import { xmlText } from '../xml-text.ts'

/** Which characters the fonts at hand can show. */
export class Coverage {
  readonly #shown = new Uint8Array(0x110000)

  add(ranges: readonly (readonly [number, number])[]): void {
    for (const [first, last] of ranges) this.#shown.fill(1, first, last + 1)
  }

  has(character: string): boolean {
    return this.#shown[character.codePointAt(0) ?? 0] === 1
  }
}

/** 〓, which printers have always set where they lack a type. */
const MISSING = '〓'

/**
 * Text that PDF/A can hold: it refuses a file with a character that no font shows, or one without a meaning of its
 * own (private use). What shows nothing (U+200B, marks of direction) is left out.
 */
export function shownText(text: string, coverage: Coverage): string {
  return xmlText(text)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\t\n -~\u4e00-\u9fa5]/gu, (character) => {
      if (/\p{Zs}/u.test(character)) return coverage.has(character) ? character : ' '
      return !/\p{Co}/u.test(character) && coverage.has(character) ? character : MISSING
    })
}

/** The same of every text in a value that becomes JSON. */
export function shownTexts<T>(value: T, show: (text: string) => string): T {
  if (typeof value === 'string') return show(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => shownTexts(item, show)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, shownTexts(item, show)])) as T
}
