import { textWidth } from './break-label.ts'

/** What a break must not tear: Latin words and figures with their signs; every other character stands by itself. */
const WORDS = /[\u0021-\u00ff]+|\s|[^\u0021-\u00ff\s]/gu
/** Such a sign never begins a line; it hangs over the edge of the one before. */
const HANGING = /^[，。、；：！？）》〉”’』」】〕…]$/
/** Between Chinese and Latin characters programs leave so much of a character. */
const SEAM = 0.25

/**
 * How many lines a text takes, broken as office programs break Chinese text.
 * @param capacity of a line in full-width characters
 * @param firstLine how many of them the first line is set in
 */
export function countLines(text: string, capacity: number, firstLine = 0): number {
  return text.split('\n').reduce((sum, line, at) => sum + countOf(line, Math.max(1, capacity), at === 0 ? firstLine : 0), 0)
}

function countOf(line: string, capacity: number, firstLine: number): number {
  let [count, used, wasLatin] = [1, firstLine, false]
  let isFresh = true
  for (const [word] of line.matchAll(WORDS)) {
    const isLatin = word.charCodeAt(0) <= 0xff && word.trim() !== ''
    const isHan = /\p{Script=Han}/u.test(word)
    const width = textWidth(word)
    const seam = !isFresh && ((isLatin && !wasLatin) || (isHan && wasLatin)) ? SEAM : 0
    if (used + seam + width > capacity && !HANGING.test(word)) {
      // A word longer than a line is torn after all.
      count += Math.max(1, Math.ceil(width / capacity))
      used = width % capacity
    } else used += seam + width
    wasLatin = isLatin
    isFresh = false
  }
  return count
}
