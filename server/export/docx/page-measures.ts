/** Twips (1/20 pt) of so many millimetres. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4)
}

/** A4 by GB/T 9704-2012 §5.2: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. In twips, like every length here. */
export const PAGE_SIZE = { width: millimetres(210), height: millimetres(297) }
export const PAGE_MARGIN = { top: millimetres(37), bottom: millimetres(35), left: millimetres(28), right: millimetres(26) }

/** Width of the 版心. */
export const TEXT_WIDTH: number = PAGE_SIZE.width - PAGE_MARGIN.left - PAGE_MARGIN.right

/**
 * Height of a line, 28.95 pt: the 22 lines of a page must fit into 225 mm. The round 29 pt is too much by a
 * fifth of a point a page, and Word then puts 21 lines.
 */
export const LINE: number = Math.floor((PAGE_SIZE.height - PAGE_MARGIN.top - PAGE_MARGIN.bottom) / 22)

/** Sizes of type (字号) in half points. */
export const SIZE = { 二号: 44, 小二: 36, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const

/** Width of a full-width character in twips. */
export function characterWidth(halfPoints: number): number {
  return halfPoints * 10
}

/**
 * What 28 characters of 三号 are wider than the 版心, taken from the space after each of them. A character grid
 * would do the same in Word, but other programs stretch every line of every table to such a grid.
 */
export const CLOSER: number = Math.floor(TEXT_WIDTH / 28 - characterWidth(SIZE.三号))
