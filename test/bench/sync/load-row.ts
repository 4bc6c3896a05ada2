import type { LoadFigures } from './load-plan.ts'
import type { Figure } from './medians.ts'
import { MAX_LATE_MS } from './run-load.ts'
import type { Scenario } from './scenarios.ts'

/** One run as figures with their units in the names. */
export function loadFigures(figures: LoadFigures, { work }: Scenario): Record<string, Figure> {
  return {
    'CPU µs/delivered': rounded(figures.cpuPerDelivered, 2),
    'p50 ms': figures.p50,
    'p99 ms': figures.p99,
    'saved p50 ms': figures.saved50,
    'saved p99 ms': figures.saved99,
    'delivered/s': rounded(figures.deliveredPerSecond, 0),
    'asked/s': rounded(figures.askedPerSecond, 0),
    'frames/s': rounded(figures.framesPerSecond, 0),
    'server CPU %': rounded(figures.serverCpuPercent, 1),
    'load CPU %': rounded(figures.loadCpuPercent, 1),
    'RSS MB': rounded(figures.residentMb, 0),
    lossless: figures.lossless ? 'yes' : 'NO',
    remark: remark(figures, work.ramp?.limitMs),
  }
}

function remark({ p99, lateMs }: LoadFigures, limitMs: number | undefined): string {
  if (lateMs > MAX_LATE_MS) return 'the load was late itself'
  return limitMs !== undefined && p99 > limitMs ? 'did not hold the first rate' : ''
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
