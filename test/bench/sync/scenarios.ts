import type { Work } from './load-plan.ts'

/** A load under which the contestants are compared. */
export interface Scenario {
  readonly name: string
  /** For the table: "1 room × 10 people × 5 keys/s". */
  readonly what: string
  readonly rooms: number
  readonly work: Work
}

const WARM_UP_SECONDS = 3
/** Of all people together, in small rooms: an office's server has run for days, and its code is compiled. */
const WARM_UP_KEYS = 500
const SMALL_ROOM = 20
const SECONDS = 5

const RAMP = { factor: 1.3, steps: 16, limitMs: 200 }

export const SCENARIOS: readonly Scenario[] = [
  steady('S1', 1, 10, 10, 5),
  steady('S2', 1, 50, 50, 4),
  steady('S3', 1, 200, 20, 5),
  steady('S4', 100, 5, 5, 2),
  raised('S5', 1, 50, 5),
  raised('S5b', 100, 5, 3),
  steady('S6', 1, 200, 200, 4),
]

function steady(name: string, rooms: number, clients: number, typists: number, keysPerSecond: number): Scenario {
  const people = typists === clients ? `${clients} people` : `${clients} people of whom ${typists} type`
  const work: Work = {
    clientsPerRoom: clients,
    typistsPerRoom: typists,
    keysPerSecond,
    warmUpSeconds: WARM_UP_SECONDS,
    warmUpKeysPerSecond: Math.max(keysPerSecond, clients > SMALL_ROOM ? 0 : WARM_UP_KEYS / (rooms * typists)),
    seconds: SECONDS,
  }
  return { name, what: `${rooms} × ${people} × ${keysPerSecond} keys/s`, rooms, work }
}

function raised(name: string, rooms: number, clients: number, keysPerSecond: number): Scenario {
  const what = `${rooms} × ${clients} people, raised from ${keysPerSecond} keys/s until p99 > ${RAMP.limitMs} ms`
  const { work } = steady(name, rooms, clients, clients, keysPerSecond)
  return { name, what, rooms, work: { ...work, seconds: 2, ramp: RAMP } }
}
