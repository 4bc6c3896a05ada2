import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '@gongping/server/http/listen.ts'
import type { ReportSummary } from '@gongping/shared/protocol/http.ts'
import { REPORT_ACTIONS, type ReportAction, mayInReport, roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { REPORT_STATUSES, type ReportStatus } from '@gongping/shared/workflow/report-status.ts'
import { frozenRounds } from '@gongping/server/operations/frozen-rounds.ts'
import { REPORT } from '../contract/journal-setup.ts'
import { type HttpOffice, httpOffice } from '../support/http-office.ts'
import { BLANK_SEED } from '../support/office.ts'
import { ATTEMPTS, type Attempt, LAST_ATTEMPTS } from './rights-matrix/attempts.ts'
import { type Actor, hireCast } from './rights-matrix/cast.ts'
import { PLACES, type Place, writeOnce } from './rights-matrix/write-once.ts'

const SHARINGS = ['closed', 'shared'] as const

/** One report for each actor, status and sharing, so that what one does changes nothing for the others. */
interface Stage {
  readonly actor: Actor
  readonly reportId: string
  status: ReportStatus
  readonly role: ReportRole | null
}

let office: HttpOffice
let port: number
let stop: () => Promise<void>
let stages: readonly Stage[]
beforeAll(async () => {
  office = await httpOffice()
  const { app, webSockets } = office
  const listening = await listen({ fetch: app.fetch, webSockets, host: '127.0.0.1', port: 0 })
  if (!listening.ok) throw new Error(listening.error.code)
  port = listening.value.port
  stop = () => listening.value.close()
  stages = await setStage(await hireCast(office))
})
afterAll(async () => {
  await office[Symbol.asyncDispose]()
  await stop()
})

async function setStage(cast: readonly Actor[]): Promise<Stage[]> {
  const { reports } = office.store
  const tableOwner = cast.find(({ position }) => position.ownsRow)?.id ?? ''
  const plan = cast.flatMap((actor, at) =>
    SHARINGS.flatMap((sharing) =>
      REPORT_STATUSES.map((status) => ({ actor, sharing, status, reportId: `${sharing}-${status}-${at}` })),
    ),
  )
  return Promise.all(
    plan.map(async ({ actor, sharing, status, reportId }) => {
      await reports.create({ ...REPORT, id: reportId, createdBy: '', seed: BLANK_SEED })
      await reports.setEveryone(reportId, sharing === 'closed' ? null : 'drafter')
      if (actor.position.granted) await reports.setMember(reportId, actor.id, actor.position.granted)
      await reports.assign(reportId, { place: 'row/t1', people: [tableOwner], isBinding: true })
      await bringTo(reportId, status)
      return { actor, reportId, status, role: actor.position[sharing] }
    }),
  )
}

/** As its owners and those whom they asked would have done it. */
async function bringTo(reportId: string, status: ReportStatus): Promise<void> {
  const { reports, agreements, journal } = office.store
  if (status === 'open') return
  if (status === 'locked') return void (await reports.setStatus(reportId, status))
  const terms = async () => (await journal.heads([reportId])).get(reportId)?.terms ?? 0
  // Somebody from elsewhere is asked, who never answers.
  const confirmers = status === 'review' ? [{ personId: 'away', post: '局长' }] : []
  await agreements.submitReport(reportId, await terms(), { personId: '', note: '', confirmers })
  const rounds = await frozenRounds(office.office, reportId)
  const version = rounds.ok && rounds.value[0]?.frozen
  if (!version) throw new Error('what was submitted is frozen')
  if (status === 'review') return
  await agreements.finaliseRound(reportId, await terms(), { ...version, personId: '' })
  if (status === 'published') await agreements.publishRound(reportId, await terms(), { ...version, personId: '' })
}

/** What a request is answered: the status, or of a failure its code. */
async function ask({ actor, reportId, status }: Stage, { path, init }: Attempt): Promise<number | string> {
  const { headers, ...rest } = init?.({ status }) ?? {}
  const response = await fetch(`http://127.0.0.1:${port}/api/reports/${reportId}${path}`, {
    ...rest,
    headers: { ...(headers as Record<string, string>), authorization: `Bearer ${actor.token}` },
  })
  const body = await response.text()
  return response.ok ? response.status : (JSON.parse(body) as { code: string }).code
}

function expected({ actor, role, status }: Stage, { action, answer }: Attempt): number | string {
  if (actor.position.hasLeft) return 'sign-in-required'
  if (role === null) return 'report-unknown'
  if (!roleAllows(action, role)) return 'not-allowed'
  if (!mayInReport(action, role, status)) return refusalOf(action, status)
  return answer
}

/** By hand as well: why it is not the time for it. */
function refusalOf(action: ReportAction, status: ReportStatus): string {
  if (status === 'published' || status === 'sealed') return `report-${status}`
  if (action === 'report.publish' || action === 'report.correct') return 'report-not-final'
  if (status === 'review') return 'report-in-review'
  const isOfRound = ['report.confirm', 'report.withdraw', 'report.finalise'].includes(action)
  return isOfRound ? 'report-not-in-review' : 'report-locked'
}

function mayWriteAt({ actor: { position } }: Stage, place: Place): boolean {
  const scope = position.granted?.scope ?? null
  if (position.isUnitAdmin || position.granted?.role === 'owner') return true
  return (scope === null || scope.some((grant) => grant === place)) && (place !== 'row/t1' || position.ownsRow === true)
}

function expectedOf(stage: Stage, place: Place): 'written' | number {
  const { actor, role, status } = stage
  if (actor.position.hasLeft) return 4401
  if (role === null) return 4404
  if (status !== 'open') return 4423
  return mayInReport('report.write', role, status) && mayWriteAt(stage, place) ? 'written' : 4403
}

const nameOf = ({ actor, status, reportId }: Stage): string => `${actor.position.name} ${reportId} ${status}`

test('[WF7] every position × every action × every status, asked over HTTP: exactly what the tables say', async () => {
  const wrong: unknown[] = []
  let asked = 0
  const tryAll = async (attempts: readonly Attempt[]) => {
    for (const attempt of attempts) {
      await Promise.all(
        stages.map(async (stage) => {
          const [is, ought] = [await ask(stage, attempt), expected(stage, attempt)]
          asked++
          if (is !== ought) wrong.push([nameOf(stage), attempt.action, attempt.path, is, ought])
        }),
      )
    }
  }
  await tryAll(ATTEMPTS)
  expect(wrong).toEqual([])
  expect([stages.length, asked]).toEqual([140, 140 * ATTEMPTS.length])
  const asksFor = new Set([...ATTEMPTS, ...LAST_ATTEMPTS].map(({ action }) => action))
  expect(REPORT_ACTIONS.filter((action) => !asksFor.has(action))).toEqual([])
})

test('[WF7] the list of reports has those in which one has a role, and no other', async () => {
  const actors = new Set(stages.map(({ actor }) => actor))
  for (const actor of actors) {
    const response = await fetch(`http://127.0.0.1:${port}/api/reports`, { headers: { authorization: `Bearer ${actor.token}` } })
    if (actor.position.hasLeft) {
      expect(response.status).toBe(401)
      continue
    }
    const listed = (await response.json()) as ReportSummary[]
    const own = stages.filter((stage) => stage.actor === actor && stage.role !== null)
    const shown = listed.filter(({ id }) => stages.some((stage) => stage.actor === actor && stage.reportId === id))
    expect(shown.map(({ id, role }) => `${id} ${role}`).sort()).toEqual(
      own.map(({ reportId, role }) => `${reportId} ${role}`).sort(),
    )
    // Of the others' reports: those that are shared with all colleagues, or all of them for who rules or reviews the unit.
    const others = stages.filter((stage) => stage.actor !== actor && stage.reportId.startsWith('closed'))
    const seen = others.filter(({ reportId }) => listed.some(({ id }) => id === reportId)).length
    const { isUnitAdmin, unit, reviewsFirst } = actor.position
    expect([actor.position.name, seen]).toEqual([actor.position.name, (isUnitAdmin && !unit) || reviewsFirst ? others.length : 0])
  }
})

test('[WF8] every position × every status × every place, written over the WebSocket: on disk, or sent away', async () => {
  const wrong: unknown[] = []
  const places = Object.keys(PLACES) as Place[]
  let tried = 0
  for (const place of places) {
    await Promise.all(
      stages.map(async (stage) => {
        const url = `ws://127.0.0.1:${port}/sync/${stage.reportId}?token=${stage.actor.token}`
        const [is, ought] = [await writeOnce(url, place), expectedOf(stage, place)]
        tried++
        if (is !== ought) wrong.push([nameOf(stage), place, is, ought])
        const kept = (await office.store.journal.lastEdits(stage.reportId)).some((edit) => edit.place === place)
        if (kept !== (ought === 'written')) wrong.push([nameOf(stage), place, kept ? 'is on disk' : 'is not on disk'])
      }),
    )
  }
  expect(wrong).toEqual([])
  expect([places.length, tried]).toEqual([6, 840])
})

/** What a report is after it was done. */
const LEADS_TO: { readonly [A in ReportAction]?: ReportStatus } = {
  'report.withdraw': 'open',
  'report.publish': 'published',
  'report.seal': 'sealed',
}

test('[WF7] what changes a report is asked last: colleagues’ role, withdrawal, publication and seal', async () => {
  const wrong: unknown[] = []
  let asked = 0
  for (const attempt of LAST_ATTEMPTS) {
    await Promise.all(
      stages.map(async (stage) => {
        const [is, ought] = [await ask(stage, attempt), expected(stage, attempt)]
        asked++
        if (is !== ought) wrong.push([nameOf(stage), attempt.action, is, ought])
        const head = (await office.store.journal.heads([stage.reportId])).get(stage.reportId)
        if (ought === 200) stage.status = LEADS_TO[attempt.action] ?? stage.status
        if (head?.status !== stage.status) wrong.push([nameOf(stage), attempt.action, head?.status])
      }),
    )
  }
  expect(wrong).toEqual([])
  expect(asked).toBe(560)
})
