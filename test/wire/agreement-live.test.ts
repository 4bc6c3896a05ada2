import { expect, onTestFinished, test } from 'vitest'
import { canonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import type { VersionDetails } from '@gongping/shared/protocol/versions.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { Dice } from '../simulation/dice.ts'
import { json } from '../support/http-office.ts'
import { type StaffedServer, staffedServer } from '../support/staffed-server.ts'
import { TokenWriter } from '../support/token-writer.ts'

const CONFIRMERS = ['李娟', '王强', '赵敏', '孙丽'] as const
const FIVE = ['张敏', ...CONFIRMERS]
const WRITERS = [...FIVE, '陈曦', '刘洋', '周宁', '吴迪', '郑洁']
const SEED = 20_221_231

test('[WF97] [WF100] submitted, returned, withdrawn and final while ten people type: each version is exactly what was stored at its cut', async () => {
  await using office = await staffedServer(WRITERS)
  const report = await office.createReport()
  const agreement = new Live(office, report)
  const dice = new Dice(SEED)
  const frozen: (VersionDetails & { readonly acknowledged: readonly string[] })[] = []
  const acknowledged: string[] = []
  for (const end of ['returned', 'withdrawn', 'agreed'] as const) {
    const writers = await Promise.all(
      WRITERS.map(async (name) => {
        const client = await office.open(report, name)
        onTestFinished(() => client[Symbol.dispose]())
        return new TokenWriter(client, `${name}${end}`, new Dice(dice.roll(2 ** 31)))
      }),
    )
    const enough = counter(20 + dice.roll(60))
    const sentAway = writers.map((writer) => writer.write(enough.count))
    await enough.reached
    const { number, sha256 } = await agreement.submit()
    expect(await Promise.all(sentAway)).toEqual(WRITERS.map(() => 4423))
    acknowledged.push(...writers.flatMap((writer) => writer.acknowledged))

    const version = await agreement.version(number)
    const live = await agreement.read<ReportContent>('')
    expect(canonicalReport(version.content)).toBe(canonicalReport(live))
    expect(version.version.sha256).toBe(sha256)
    const words = textOf(version)
    expect(acknowledged.filter((word) => !words.includes(word))).toEqual([])

    // Whoever comes now may read, and what they type gets nowhere.
    using late = await office.open(report, '陈曦')
    const refused = late.closed()
    late.type('duties', '〔迟到〕')
    expect(await refused).toBe(4423)
    await agreement.end(end, sha256)
    frozen.push({ ...version, acknowledged: [...acknowledged] })
  }

  const { status, round, history } = await agreement.look()
  expect([status, round?.state, history.map(({ state }) => state)]).toEqual(['sealed', 'agreed', ['withdrawn', 'returned']])
  expect(new Set(frozen.map(({ version }) => version.sha256)).size).toBe(3)
  for (const { acknowledged: known, ...version } of frozen) {
    const now = await agreement.version(version.version.number)
    expect(now.content).toEqual(version.content)
    const words = textOf(now)
    expect(words).not.toContain('迟到')
    expect(acknowledged.filter((word) => words.includes(word))).toEqual(known)
  }
})

test('[RD46] [RD49] put back while five people type: what the version has comes back, and what is typed from then on stays', async () => {
  await using office = await staffedServer(FIVE)
  const report = await office.createReport()
  const agreement = new Live(office, report)
  const clients = await Promise.all(FIVE.map((name) => office.open(report, name)))
  onTestFinished(() => clients.forEach((client) => client[Symbol.dispose]()))
  const dice = new Dice(SEED)
  const typing = async (when: string, meanwhile: (enough: Promise<void>) => Promise<unknown>): Promise<string[]> => {
    const writers = clients.map((client, at) => new TokenWriter(client, `${FIVE[at] ?? ''}${when}`, new Dice(dice.roll(2 ** 31))))
    const enough = counter(30)
    const written = writers.map((writer) => writer.write(enough.count))
    await meanwhile(enough.reached)
    for (const writer of writers) writer.stop()
    expect(await Promise.all(written)).toEqual(FIVE.map(() => null))
    return writers.flatMap((writer) => writer.acknowledged)
  }
  const before = await typing('起草', (enough) => enough)
  const { number } = await agreement.ask<{ number: number }>('versions', { name: '初稿' })
  await typing('改写', async (enough) => {
    await enough
    await agreement.ask(`versions/${number}/restore`, {})
  })
  const after = await typing('续写', (enough) => enough)
  const words = JSON.stringify(await agreement.read(''))
  expect([...before, ...after].filter((word) => !words.includes(word))).toEqual([])
  await Promise.all(
    clients.map((client) => client.sees(() => after.every((word) => JSON.stringify(client.content).includes(word)))),
  )
  expect(clients.map(({ content }) => canonicalReport(content))).toEqual(
    clients.map(() => canonicalReport(JSON.parse(words) as ReportContent)),
  )
})

/** The steps of the five, as they take them at the server. */
class Live {
  readonly #office: StaffedServer
  readonly #report: string

  constructor(office: StaffedServer, report: string) {
    this.#office = office
    this.#report = report
  }

  async ask<T>(path: string, body: object, name = '张敏'): Promise<T> {
    return this.#answer(path, name, json(body))
  }

  async read<T>(path: string): Promise<T> {
    return this.#answer(path, '张敏')
  }

  look(): Promise<Agreement> {
    return this.read('agreement')
  }

  version(number: number): Promise<VersionDetails> {
    return this.read(`versions/${number}`)
  }

  async submit(): Promise<{ readonly number: number; readonly sha256: string }> {
    const { members } = await this.read<{ members: { person: { id: string; display: string } }[] }>('members')
    const idOf = (name: string) => members.find(({ person }) => person.display === name)?.person.id ?? ''
    const confirmers = CONFIRMERS.map((name) => ({ personId: idOf(name), post: '会签人' }))
    const { version } = await this.ask<Agreement>('agreement/submit', { confirmers, note: '请各位会签' })
    if (!version) throw new Error('what was submitted is a version')
    return version
  }

  /** The way in which a round ends. */
  async end(end: 'returned' | 'withdrawn' | 'agreed', sha256: string): Promise<void> {
    const agree = (name: string) => this.ask('agreement/confirm', { sha256, opinion: '同意' }, name)
    if (end === 'returned') {
      await Promise.all([agree('李娟'), agree('王强')])
      await this.ask('agreement/return', { sha256, opinion: '请核对' }, '赵敏')
    } else if (end === 'withdrawn') {
      await agree('李娟')
      await this.ask('agreement/withdraw', {})
    } else {
      await Promise.all(CONFIRMERS.map(agree))
      await this.ask('agreement/finalise', {})
    }
  }

  async #answer<T>(path: string, name: string, init: RequestInit = {}): Promise<T> {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${this.#office.tokenOf(name)}`)
    const response = await this.#office.fetch(`/api/reports/${this.#report}/${path}`.replace(/\/$/, ''), { ...init, headers })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
}

/** Resolves when it was counted so often. */
function counter(wanted: number): { readonly count: () => void; readonly reached: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>()
  let counted = 0
  return { count: () => void (++counted === wanted && resolve()), reached: promise }
}

function textOf({ content }: VersionDetails): string {
  return JSON.stringify(content)
}
