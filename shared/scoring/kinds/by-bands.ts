import type { Decimal } from '../../base/decimal.ts'
import { type Band, pointsOf } from './method.ts'
import { formatRange, lies } from './range.ts'

export interface BandPoints {
  /** Exact; who asked rounds them. */
  readonly points: Decimal
  /** The range that the actual value lies in: "10%（不含）至20%（含）". */
  readonly range: string
}

/** @returns the only band that a value lies in; null where it lies in none, or on an edge that two of them may claim. */
export function byBands(actual: Decimal, weight: Decimal, bands: readonly Band[], unit: string): BandPoints | null {
  const sure = bands.filter((band) => lies(actual, band) === true)
  const [band, ...others] = sure.length > 0 ? sure : bands.filter((candidate) => lies(actual, candidate) === null)
  if (!band || others.length > 0) return null
  const points = pointsOf(band.award, weight)
  return points.gt(weight) ? null : { points, range: formatRange(band, unit) }
}
