import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { createLogger } from './logger.ts'
import { Metrics } from './metrics.ts'
import { watchRooms } from './watch-rooms.ts'

/** Numbers, and the log, of rooms in which the test says what happens. */
function watched() {
  const standing = { rooms: 3, live: 2, people: 5, queuedUpdates: 7, queuedBytes: 800, unsentBytes: 9000 }
  const metrics = new Metrics({ rooms: () => standing, sockets: () => 6 })
  const log: string[] = []
  const events = watchRooms(createLogger({ write: (line) => log.push(line) }), metrics)
  return { metrics, events, log, standing }
}

/** The series of the product itself: name and labels, and the number. */
async function read(metrics: Metrics): Promise<Map<string, string>> {
  const lines = (await metrics.render()).split('\n').filter((line) => line.startsWith('gongping_'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]))
}

/** One of everything that rooms tell. */
function happen({ events }: ReturnType<typeof watched>, report = 'r1'): void {
  events.opened(report)
  events.committed(report, { updates: 3, bytes: 120, milliseconds: 8 })
  events.acknowledged(12)
  events.refused(report, 'p1', CLOSE.updateRefused.code, 'unknown root')
  events.banned(report, 'p1')
  events.trouble(report, new Error('disk full'))
  events.trouble(report, null)
  events.renewed(report)
  events.caughtUp(report)
  events.compacted(report, { rows: 40, bytes: 5000, milliseconds: 60 })
  events.failed(report, new Error('broken'))
  events.closed(report)
}

test('[PR35] what the rooms do is counted: commits, acknowledgements, refusals, snapshots, trouble', async () => {
  const office = watched()
  happen(office)
  expect(Object.fromEntries(await read(office.metrics))).toMatchObject({
    gongping_commit_seconds_count: '1',
    gongping_commit_seconds_sum: '0.008',
    gongping_commit_updates_sum: '3',
    gongping_commit_bytes_sum: '120',
    gongping_acknowledgement_seconds_sum: '0.012',
    'gongping_refusals_total{code="4422"}': '1',
    gongping_bans_total: '1',
    gongping_storage_troubles_total: '1',
    gongping_rooms_in_trouble: '0',
    gongping_renewals_total: '1',
    gongping_catch_ups_total: '1',
    gongping_compaction_seconds_count: '1',
    gongping_compaction_seconds_sum: '0.06',
    gongping_compacted_rows_total: '40',
    gongping_snapshot_bytes_total: '5000',
    gongping_room_failures_total: '1',
  })
})

test('[PR35] how the rooms stand is read at the moment of asking', async () => {
  const { metrics, standing } = watched()
  const before = await read(metrics)
  expect(Object.fromEntries(before)).toMatchObject({
    gongping_rooms: '3',
    gongping_live_rooms: '2',
    gongping_people: '5',
    gongping_sockets: '6',
    gongping_queue_updates: '7',
    gongping_queue_bytes: '800',
    gongping_unsent_bytes: '9000',
  })
  standing.queuedUpdates = 0
  expect((await read(metrics)).get('gongping_queue_updates')).toBe('0')
})

test('[PR35] storage that fails again and again is one trouble until it works, and is logged at its beginning and end', async () => {
  const { metrics, events, log } = watched()
  const numbers = async () => {
    const series = await read(metrics)
    return [series.get('gongping_storage_troubles_total'), series.get('gongping_rooms_in_trouble')]
  }
  for (let attempt = 0; attempt < 20; attempt++) events.trouble('r1', new Error('disk full'))
  events.trouble('r2', new Error('disk full'))
  expect(await numbers()).toEqual(['2', '2'])
  events.trouble('r1', null)
  events.trouble('r1', null)
  expect(await numbers()).toEqual(['2', '1'])
  expect(log.filter((line) => line.includes('"report":"r1"'))).toHaveLength(2)
  events.closed('r2')
  expect(await numbers()).toEqual(['2', '0'])
  events.trouble('r1', new Error('disk full'))
  expect(await numbers()).toEqual(['3', '1'])
})

test('[PR35] whatever is sent, the series stay few: no id, no invented close code becomes a name', async () => {
  const office = watched()
  happen(office)
  for (const { code } of Object.values(CLOSE)) office.events.refused('r1', 'p1', code, 'x')
  const expected = (await read(office.metrics)).size
  for (let n = 0; n < 500; n++) {
    office.events.refused(`report-${n}`, `person-${n}`, n * 7 + 1, `reason "${n}"\n`)
    happen(office, `report-${n}`)
  }
  const series = await read(office.metrics)
  expect(series.size).toBe(expected + 1)
  expect(Number(series.get('gongping_refusals_total{code="other"}'))).toBeGreaterThan(450)
  expect([...series.keys()].filter((name) => /report-|person-|reason/.test(name))).toEqual([])
})

test('[PR35] every number says in its name what it counts, and the whole reads as Prometheus text', async () => {
  const office = watched()
  happen(office)
  const text = await office.metrics.render()
  expect(text.endsWith('\n')).toBe(true)
  const types = new Map([...text.matchAll(/^# TYPE (\S+) (\w+)$/gm)].map(([, name, type]) => [name, type]))
  const own = [...types].filter(([name]) => name?.startsWith('gongping_'))
  const counted = {
    counter: /_total$/,
    histogram: /_(seconds|bytes|updates)$/,
    gauge: /_(rooms|people|sockets|updates|bytes|rooms_in_trouble)$/,
  }
  const nameless = own.filter(([name, type]) => !counted[type as keyof typeof counted]?.test(name ?? ''))
  expect(own.length).toBeGreaterThan(20)
  expect(nameless).toEqual([])
  const label = String.raw`[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*"`
  const sample = new RegExp(
    String.raw`^[a-zA-Z_:][\w:]*(?:\{${label}(?:,${label})*\})? (?:[-+]?[\d.]+(?:e[-+]?\d+)?|[-+]?Inf|Nan)$`,
    'i',
  )
  const samples = text.split('\n').filter((line) => line !== '' && !/^# (HELP|TYPE) \S+ ./.test(line))
  expect(samples.filter((line) => !sample.test(line))).toEqual([])
  const families = samples.map((line) => /^[\w:]+/.exec(line)?.[0] ?? '')
  expect(families.filter((name) => !types.has(name) && !types.has(name.replace(/_(bucket|sum|count)$/, '')))).toEqual([])
})

test('[PR35] how long the event loop was held up is told in quantiles', async () => {
  const text = await watched().metrics.render()
  for (const quantile of ['p50', 'p99']) expect(text).toMatch(new RegExp(`^nodejs_eventloop_lag_${quantile}_seconds \\S+$`, 'm'))
})

test('[PR29] what a database says of the row that it refused does not get into the log', () => {
  const { events, log } = watched()
  const error = Object.assign(new Error('violates check'), { detail: 'Failing row contains (绝密)', where: '绝密' })
  events.trouble('r1', error)
  events.failed('r1', error)
  expect(log.join()).toContain('violates check')
  expect(log.join()).not.toContain('绝密')
})
