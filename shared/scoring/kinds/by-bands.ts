import { Decimal, HUNDRED } from '../../base/decimal.ts'
import type { Band, Edge } from './method.ts'

export interface BandPoints {
  /** Exact; who asked rounds them. */
  readonly points: Decimal
  /** The range that the actual value lies in: "大于10%、不超过20%". */
  readonly range: string
}

/** @returns the only band that a value lies in; null where it lies in none, or on an edge that two of them may claim. */
export function byBands(actual: Decimal, weight: Decimal, bands: readonly Band[], unit: string): BandPoints | null {
  const sure = bands.filter((band) => holds(band, actual, false))
  const possible = sure.length > 0 ? sure : bands.filter((band) => holds(band, actual, true))
  const [band, ...others] = possible
  if (!band || others.length > 0) return null
  const { award } = band
  const points = 'points' in award ? new Decimal(award.points) : weight.times(award.percent).div(HUNDRED)
  return points.gt(weight) ? null : { points, range: describe(band, unit) }
}

/** @param doubtful whether an edge counts of which the form does not say that it belongs to the band. */
function holds({ low, high }: Band, value: Decimal, doubtful: boolean): boolean {
  return (!low || beyond(value.cmp(low.value), low, doubtful)) && (!high || beyond(-value.cmp(high.value), high, doubtful))
}

function beyond(side: number, { included }: Edge, doubtful: boolean): boolean {
  return side > 0 || (side === 0 && (included ?? doubtful))
}

function describe({ low, high }: Band, unit: string): string {
  if (low && high && low.value === high.value) return `等于${low.value}${unit}`
  const parts = [low && `${low.included === false ? '大于' : '不低于'}${low.value}${unit}`, high && below(high, unit)]
  return parts.filter((part) => part !== undefined).join('、')
}

function below({ value, included }: Edge, unit: string): string {
  return `${included === false ? '低于' : '不超过'}${value}${unit}`
}
