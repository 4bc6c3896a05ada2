import { Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { LiveGauges, type LiveNumbers } from './live-gauges.ts'
import { RoomMetrics } from './room-metrics.ts'

/** Every look at the event loop's delay wakes a server that has nothing to do. */
const DELAY_SAMPLE_MS = 100

/**
 * Numbers for Prometheus. Labels take few values (a route's pattern, a class of status, a close code), never an
 * id, so that the number of series stays bounded; names end in what they count: _seconds, _bytes, _total. Of the
 * process itself, the delay of the event loop among others, prom-client's own numbers tell.
 */
export class Metrics {
  readonly rooms: RoomMetrics
  readonly #registry = new Registry()
  readonly #live: LiveGauges
  readonly #requests = new Histogram({
    name: 'gongping_http_request_seconds',
    help: 'HTTP requests by route pattern and class of status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.#registry],
  })

  constructor(live: LiveNumbers) {
    collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: DELAY_SAMPLE_MS })
    this.#live = new LiveGauges(this.#registry, live)
    this.rooms = new RoomMetrics(this.#registry)
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds)
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  /** In the text format of Prometheus. */
  render(): Promise<string> {
    this.#live.read()
    return this.#registry.metrics()
  }
}
