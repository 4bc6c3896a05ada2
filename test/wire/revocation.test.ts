import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenOffice, openOffice } from '@gongping/server/cli/open-office.ts'
import { loadConfig } from '@gongping/server/config/load-config.ts'
import { hirePerson } from '@gongping/server/operations/hire-person.ts'
import { type PostgresServer, postgresServer } from '../support/postgres.ts'
import { type StaffedServer, passwordOf, staffedServer } from '../support/staffed-server.ts'
import type { StockClient } from '../support/stock-client.ts'

/** What is decided about 王强 while he types, and with which code he is sent away. */
interface Decision {
  readonly method: 'PUT' | 'PATCH'
  readonly path: (ids: { readonly report: string; readonly wang: string }) => string
  readonly body: (ids: { readonly li: string }) => object
  readonly code: number
}

const DECISIONS: Readonly<Record<string, Decision>> = {
  'becomes a viewer': {
    method: 'PUT',
    path: ({ report, wang }) => `/api/reports/${report}/members/${wang}`,
    body: () => ({ role: 'viewer' }),
    code: 4403,
  },
  'has no role any more': {
    method: 'PUT',
    path: ({ report }) => `/api/reports/${report}/everyone`,
    body: () => ({ role: null }),
    code: 4403,
  },
  'is kept to another part': {
    method: 'PUT',
    path: ({ report, wang }) => `/api/reports/${report}/members/${wang}`,
    body: () => ({ role: 'drafter', scope: 'section/staffing' }),
    code: 4403,
  },
  'types in a section that becomes bindingly another’s': {
    method: 'PUT',
    path: ({ report }) => `/api/reports/${report}/assignments`,
    body: ({ li }) => ({ place: 'section/duties', people: [li], isBinding: true }),
    code: 4403,
  },
  'is moved to another unit': {
    method: 'PATCH',
    path: ({ wang }) => `/api/people/${wang}`,
    body: () => ({ unitId: 'schools' }),
    code: 4403,
  },
  'administered the unit and is dismissed': {
    method: 'PATCH',
    path: ({ wang }) => `/api/people/${wang}`,
    body: () => ({ isUnitAdmin: false }),
    code: 4403,
  },
  // The last one: he does not come back.
  'leaves the office': {
    method: 'PATCH',
    path: ({ wang }) => `/api/people/${wang}`,
    body: () => ({ isActive: false }),
    code: 4401,
  },
}

for (const database of ['SQLite', 'PostgreSQL']) {
  describe(database, () => {
    let server: PostgresServer | null = null
    let office: StaffedServer
    /** The same database, beside the server. */
    let beside: OpenOffice
    let administrator: string
    const ids = { li: '', wang: '' }
    beforeAll(async () => {
      if (database === 'PostgreSQL') server = await postgresServer()
      const env: Record<string, string> = server ? { DATABASE_URL: await server.createDatabase() } : {}
      office = await staffedServer(['李娟', '王强'], env)
      const config = loadConfig({ ...env, DATA_DIR: office.server.dataDir })
      if (!config.ok) throw new Error('the settings of a test are right')
      const opened = await openOffice(config.value)
      if (!opened.ok) throw new Error(opened.error.code)
      beside = opened.value
      const { identity, store } = beside
      const chief = { name: '张敏', display: '张敏', role: 'admin', password: passwordOf('张敏') } as const
      const hired = await hirePerson(beside.office, identity, chief)
      if (!hired.ok) throw new Error(hired.error.code)
      administrator = (await identity.createToken(hired.value.id)).token
      for (const [key, name] of [
        ['li', '李娟'],
        ['wang', '王强'],
      ] as const) {
        ids[key] = (await identity.findPerson(name))?.id ?? ''
      }
      await store.units.createUnit({ id: 'schools', name: '教育局' })
    })
    afterAll(async () => {
      await beside.close()
      await office[Symbol.asyncDispose]()
      await server?.[Symbol.asyncDispose]()
    })

    /** The numbers of the log's rows of somebody. */
    const rowsOf = async (report: string, personId: string) =>
      ((await beside.store.journal.audit(report))?.rows ?? []).filter((row) => row.personId === personId).map(({ seq }) => seq)

    for (const [what, { method, path, body, code }] of Object.entries(DECISIONS)) {
      test(`[PR123] ${database}: whoever ${what} while typing is cut at the next committed byte, and colleagues go on`, async () => {
        const { reports, units } = beside.store
        const isUnitAdmin = what.startsWith('administered')
        await units.place({ personId: ids.wang, unitId: 'first', divisionId: null, post: '', isUnitAdmin, isActive: true })
        const report = await office.createReport()
        if (isUnitAdmin) await reports.setEveryone(report, null)
        using li = await office.open(report, '李娟')
        using wang = await office.open(report, '王强')
        const typing = [new Typist(li, 'problems'), new Typist(wang, 'duties')] as const
        const sentAway = wang.closed()
        const done = typing.map((typist) => typist.typeUntilStopped())
        await Promise.all(typing.map((typist) => typist.saves(3)))

        const response = await office.fetch(path({ report, wang: ids.wang }), {
          method,
          headers: { authorization: `Bearer ${administrator}`, 'content-type': 'application/json' },
          body: JSON.stringify(body(ids)),
        })
        const answer = await response.text()
        expect([response.ok, answer]).toEqual([true, answer])
        // Whatever of his is committed by now was before the cut; from here on nothing is.
        const before = await rowsOf(report, ids.wang)
        const cut = answer === '' ? undefined : (JSON.parse(answer) as { seq?: number }).seq
        if (cut !== undefined) expect(Math.max(...before)).toBeLessThanOrEqual(cut)
        expect(await sentAway).toBe(code)
        typing[1].stop()
        const saved = typing[0].saved
        await typing[0].saves(saved + 3)
        typing[0].stop()
        await Promise.all(done)
        expect(await rowsOf(report, ids.wang)).toEqual(before)
        expect(before.length).toBeGreaterThanOrEqual(typing[1].saved)
        expect(li.provider.wsconnected).toBe(true)
        expect(await rowsOf(report, ids.li)).not.toEqual([])
        const kept = li.words('duties').join('')
        expect([kept.length >= typing[1].saved, li.words('problems').join('').length >= typing[0].saved]).toEqual([true, true])
      })
    }
  })
}

/** Types a character after the other, each once the one before is on disk. */
class Typist {
  readonly #client: StockClient
  readonly #section: string
  #isStopped = false
  #waiting: (() => void)[] = []
  saved = 0

  constructor(client: StockClient, section: string) {
    this.#client = client
    this.#section = section
  }

  /** Resolves once so many characters are on disk. */
  async saves(count: number): Promise<void> {
    while (this.saved < count) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  async typeUntilStopped(): Promise<void> {
    const stopped = this.#client.disconnected()
    while (!this.#isStopped) {
      this.#client.type(this.#section, '字')
      const isSaved = await Promise.race([this.#client.barrier().then(() => true), stopped.then(() => false)])
      if (!isSaved) return
      this.saved++
      for (const resolve of this.#waiting.splice(0)) resolve()
    }
  }

  stop(): void {
    this.#isStopped = true
  }
}
