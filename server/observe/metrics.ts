import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What the gauges ask when somebody scrapes. */
export interface LiveNumbers {
  readonly rooms: () => number
  readonly people: () => number
  readonly sockets: () => number
}

/**
 * Numbers for Prometheus. Labels take few values (a route's pattern, a class of status, a close code), never an
 * id, so that the number of series stays bounded.
 */
export class Metrics {
  private readonly registry = new Registry()
  private readonly requests = new Histogram({
    name: 'gongping_http_request_seconds',
    help: 'HTTP requests by route pattern and class of status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  })
  private readonly commits = new Histogram({
    name: 'gongping_commit_seconds',
    help: 'Time from the append of a group of updates to its fsync.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2],
    registers: [this.registry],
  })
  private readonly updates = new Counter({
    name: 'gongping_updates_total',
    help: 'Updates committed.',
    registers: [this.registry],
  })
  private readonly refusals = new Counter({
    name: 'gongping_refusals_total',
    help: 'Connections closed because of what they sent, by close code.',
    labelNames: ['code'],
    registers: [this.registry],
  })
  private readonly failures = new Counter({
    name: 'gongping_room_failures_total',
    help: 'Reports that had to be closed because storage failed or the room broke.',
    registers: [this.registry],
  })

  constructor(live: LiveNumbers) {
    collectDefaultMetrics({ register: this.registry })
    const gauges = [
      gauge('gongping_rooms', 'Reports open in this process.', live.rooms),
      gauge('gongping_people', 'People in open reports, once per connection.', live.people),
      gauge('gongping_sockets', 'Open sync sockets.', live.sockets),
    ]
    for (const each of gauges) this.registry.registerMetric(each)
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds)
  }

  commit(updates: number, seconds: number): void {
    this.commits.observe(seconds)
    this.updates.inc(updates)
  }

  refusal(code: number): void {
    this.refusals.inc({ code: String(code) })
  }

  roomFailure(): void {
    this.failures.inc()
  }

  get contentType(): string {
    return this.registry.contentType
  }

  /** In the text format of Prometheus. */
  render(): Promise<string> {
    return this.registry.metrics()
  }
}

function gauge(name: string, help: string, read: () => number): Gauge {
  return new Gauge({
    name,
    help,
    registers: [],
    collect() {
      this.set(read())
    },
  })
}
