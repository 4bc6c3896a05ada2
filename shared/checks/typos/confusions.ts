import { OLD_SPELLINGS } from './old-spellings.ts'
import { SCANNED_SLIPS } from './scanned-slips.ts'
import { TYPED_SLIPS } from './typed-slips.ts'

/** A word that is written wrongly again and again. */
export interface Confusion {
  readonly kind: 'slip' | 'old'
  readonly wrong: string
  readonly right: string
  /** True words that hold the wrong letters: where one of them stands there, nothing is wrong. */
  readonly unless: readonly string[]
}

/** The maintained list, by the first character of the wrong word. */
export const CONFUSIONS: ReadonlyMap<string, readonly Confusion[]> = byFirstCharacter([
  ...read(SCANNED_SLIPS, 'slip'),
  ...read(TYPED_SLIPS, 'slip'),
  ...read(OLD_SPELLINGS, 'old'),
])

function read(lines: string, kind: Confusion['kind']): Confusion[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [wrong = '', right = '', ...unless] = line.split(' ')
      return { kind, wrong, right, unless }
    })
}

function byFirstCharacter(confusions: readonly Confusion[]): Map<string, Confusion[]> {
  const index = new Map<string, Confusion[]>()
  for (const confusion of confusions) {
    const first = confusion.wrong.charAt(0)
    const same = index.get(first)
    if (same) same.push(confusion)
    else index.set(first, [confusion])
  }
  return index
}

/** Where a confused word stands in a text. */
export interface ConfusedWord {
  readonly confusion: Confusion
  readonly start: number
}

/** The words of the list in a text, in reading order. */
export function findConfusions(text: string): ConfusedWord[] {
  const found: ConfusedWord[] = []
  for (let start = 0; start < text.length; start++) {
    for (const confusion of CONFUSIONS.get(text.charAt(start)) ?? []) {
      if (text.startsWith(confusion.wrong, start) && !isTrueWord(text, start, confusion)) found.push({ confusion, start })
    }
  }
  return found
}

/** Whether one of the true words covers some of the wrong letters. */
function isTrueWord(text: string, start: number, { wrong, unless }: Confusion): boolean {
  return unless.some((word) =>
    text.slice(Math.max(0, start - word.length + 1), start + wrong.length + word.length - 1).includes(word),
  )
}
