import { never } from '@gongping/shared/base/assert.ts'
import { HUNDRED, formatPlain, parseDecimal } from '@gongping/shared/base/decimal.ts'
import { type Computation, exactValue, placesOf, roundsAlike } from '@gongping/shared/printing/computation.ts'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { cellText } from './cell-text.ts'
import { cellAddress } from './cell-address.ts'
import type { FormCell } from './form-cells.ts'
import { type Addresses, formulaOf } from './formulas.ts'

/** A live formula with what it comes to now. */
export interface LiveFormula {
  readonly formula: string
  readonly result: number | string
}

/** Excel's limits: for a formula, for a text inside of it, for what a function is given. */
const LONGEST_FORMULA = 8192
const LONGEST_LITERAL = 120
const MOST_ARGUMENTS = 200

/**
 * The formulas of a form. A cell has one only where its figures stand in their cells as numbers and where it surely
 * comes to what the score sheet says, in this file as in the report.
 */
export class FormFormulas {
  readonly #cells: ReadonlyMap<string, FormCell>
  readonly #addresses: Addresses

  constructor(cells: readonly FormCell[]) {
    this.#cells = new Map(cells.flatMap((one) => (one.cell.cellRef ? [[keyOf(one.cell.cellRef), one] as const] : [])))
    this.#addresses = {
      of: (ref) => {
        const { top = 0, left = 0 } = this.#cells.get(keyOf(ref)) ?? {}
        return cellAddress(top, left)
      },
      isNumber: (ref) => this.#figureAt(ref) !== null,
      ranges: (refs) => this.#ranges(refs).join(','),
    }
  }

  /** @returns null where the value is to be written as it is. */
  formulaFor({ cell, figure, text }: FormCell): LiveFormula | null {
    const { computation } = cell
    if (!computation || !this.#isComplete(computation)) return null
    const exact = exactValue(computation, this.#figureAt)
    if (!exact) return null
    const places = placesOf(computation)
    const rounded = exact.toDecimalPlaces(places)
    if (!roundsAlike(exact, places)) return null
    const formula = (of: Computation) => {
      const written = formulaOf(of, this.#addresses)
      return written.length <= LONGEST_FORMULA ? written : null
    }
    if (computation.kind === 'sum' && computation.words) {
      const words = wordsAround(text, formatPlain(rounded))
      const live = words && formula({ ...computation, words })
      return live === null ? null : { formula: live, result: text }
    }
    const live = figure?.value.eq(rounded) ? formula(computation) : null
    const value = computation.kind === 'rate' ? rounded.div(HUNDRED) : rounded
    return live === null ? null : { formula: live, result: value.toNumber() }
  }

  /** Whether every cell that the formula looks at is there and holds what was reckoned with. */
  #isComplete(computation: Computation): boolean {
    const { isNumber } = this.#addresses
    switch (computation.kind) {
      case 'rate':
        return [computation.dividend, computation.divisor].every(isNumber)
      case 'share':
        return [computation.rate, computation.points].every(isNumber) && this.#isPlain(computation.points, computation)
      case 'rule':
        return (
          [computation.target, computation.actual].every((ref) => this.#isReadable(ref)) &&
          isNumber(computation.points) &&
          this.#isPlain(computation.points, computation)
        )
      case 'sum':
        return computation.of.every((ref) => this.#cells.has(keyOf(ref))) && this.#ranges(computation.of).length <= MOST_ARGUMENTS
      default:
        return never(computation)
    }
  }

  /** Points with more places than scores have are cut in a way of their own. */
  #isPlain(points: CellRef, computation: Computation): boolean {
    return (this.#figureAt(points)?.decimalPlaces() ?? 0) <= placesOf(computation)
  }

  #isReadable(ref: CellRef): boolean {
    const written = this.#cells.get(keyOf(ref))?.text
    return written !== undefined && cellText(written) === written
  }

  readonly #figureAt = (ref: CellRef) => this.#cells.get(keyOf(ref))?.figure?.value ?? null

  /** Cells that stand below one another in one column become one range. */
  #ranges(refs: readonly CellRef[]): string[] {
    const cells = refs.flatMap((ref) => this.#cells.get(keyOf(ref)) ?? [])
    const ranges: { left: number; top: number; bottom: number }[] = []
    for (const { left, top, bottom } of cells.toSorted((a, b) => a.left - b.left || a.top - b.top)) {
      const last = ranges.at(-1)
      if (last && last.left === left && last.bottom + 1 === top) last.bottom = bottom
      else ranges.push({ left, top, bottom })
    }
    return ranges.map(({ left, top, bottom }) =>
      top === bottom ? cellAddress(top, left) : `${cellAddress(top, left)}:${cellAddress(bottom, left)}`,
    )
  }
}

function keyOf({ row, field }: CellRef): string {
  return `${row}\0${field}`
}

/** The words before and after the sum in a label that may be broken over lines; null where they cannot stand in a formula. */
function wordsAround(text: string, sum: string): [string, string] | null {
  const at = text.lastIndexOf(sum)
  const words: [string, string] = [text.slice(0, at), text.slice(at + sum.length)]
  const fits = words.every((part) => part.length <= LONGEST_LITERAL && cellText(part) === part)
  return at < 0 || !fits || parseDecimal(sum) === null || /\d$/.test(words[0]) || /^[\d.]/.test(words[1]) ? null : words
}
