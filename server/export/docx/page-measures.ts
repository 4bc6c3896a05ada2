import { GRID, LINE_PITCH, MARGIN, PAPER, SIZE } from '@gongping/shared/printing/official-page.ts'

/** Twips (1/20 pt) of so many millimetres. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4)
}

/** Twips of so many points. */
export function points(length: number): number {
  return Math.round(length * 20)
}

/** The official page in twips, like every length here. */
export const PAGE_SIZE = { width: millimetres(PAPER.width), height: millimetres(PAPER.height) }
export const PAGE_MARGIN = {
  top: millimetres(MARGIN.top),
  bottom: millimetres(MARGIN.bottom),
  left: millimetres(MARGIN.left),
  right: millimetres(MARGIN.right),
}

/** Width of the 版心. */
export const TEXT_WIDTH: number = PAGE_SIZE.width - PAGE_MARGIN.left - PAGE_MARGIN.right
/** Its height, which is the width of the text on a landscape page. */
export const TEXT_HEIGHT: number = PAGE_SIZE.height - PAGE_MARGIN.top - PAGE_MARGIN.bottom

export const LINE: number = points(LINE_PITCH)

/** Half points, in which Word gives sizes of type. */
export function halfPoints(size: number): number {
  return Math.round(size * 2)
}

/**
 * What 28 characters of 三号 are wider than the 版心, taken from the space after each of them. A character grid
 * would do the same in Word, but other programs stretch every line of every table to such a grid.
 */
export const CLOSER: number = Math.floor(TEXT_WIDTH / GRID.characters - points(SIZE.三号))
