import { expect, test } from 'vitest'
import type { BlockedProblem } from '@gongping/shared/protocol/agreement.ts'
import type { ReportSummary } from '@gongping/shared/protocol/http.ts'
import { sealReport } from '@gongping/server/operations/seal-report.ts'
import { unpackVersion } from '@gongping/server/operations/version-content.ts'
import { replay } from '@gongping/server/rooms/stored-report.ts'
import { canonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { sampleText } from '../fixtures/sample-report.ts'
import { json } from '../support/http-office.ts'
import { Five, POSTS, officeOfFive } from '../support/office-of-five.ts'

test('[WF100] [WF110] five people agree: submitted, returned, withdrawn, submitted again, final, public, corrected, final again', async () => {
  await using five = await officeOfFive()
  expect(await five.look()).toMatchObject({ status: 'open', round: null, history: [], blockers: [], version: null })

  const submitted = await five.submit('李娟', '王强', '赵敏', '孙丽')
  expect(submitted).toMatchObject({
    status: 'review',
    round: { number: 1, state: 'review', version: 1, submitted: { by: { display: '张敏' } }, note: '请各位会签' },
    version: {
      number: 1,
      code: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
      sm3: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    mine: { mayConfirm: false, mayReturn: false, lastDecidedVersion: null },
  })
  expect(submitted.blockers.map((blocker) => blocker.kind === 'confirmation' && [blocker.person.display, blocker.post])).toEqual(
    Object.entries(POSTS),
  )
  expect(await five.type()).toBe('stale')
  expect((await five.look('赵敏')).mine).toEqual({ mayConfirm: true, mayReturn: true, lastDecidedVersion: null })

  expect([await five.agree('李娟'), await five.agree('王强')]).toEqual(['review', 'review'])
  expect(await five.sendBack('赵敏', '第三章请补充说明')).toBe('open')
  const returned = await five.look('李娟')
  expect(returned).toMatchObject({
    status: 'open',
    round: null,
    version: null,
    mine: { mayConfirm: false, mayReturn: false, lastDecidedVersion: 1 },
  })
  expect(returned.history).toMatchObject([
    { number: 1, state: 'returned', ended: { by: { display: '赵敏' }, reason: '第三章请补充说明' } },
  ])
  expect(returned.history[0]?.confirmations.map(({ decision }) => decision)).toEqual(['agreed', 'agreed', 'returned', null])

  // 赵敏 returned what she had looked at, 孙丽 has said nothing yet.
  expect((await five.look('赵敏')).mine.lastDecidedVersion).toBe(1)
  expect((await five.look('孙丽')).mine.lastDecidedVersion).toBeNull()

  expect(await five.type()).toBe('committed')
  expect((await five.submit('李娟', '赵敏')).version?.number).toBe(2)
  // What was confirmed before is void.
  expect((await five.look()).round?.confirmations.map(({ decision }) => decision)).toEqual([null, null])
  await five.agree('李娟')
  expect(await five.status('张敏', 'withdraw')).toBe('open')
  expect((await five.look()).history.map(({ state }) => state)).toEqual(['withdrawn', 'returned'])

  await five.submit('李娟', '赵敏')
  expect([await five.agree('李娟'), await five.agree('赵敏')]).toEqual(['review', 'review'])
  expect(await five.status('张敏', 'finalise')).toBe('sealed')
  expect(await five.type()).toBe('stale')
  expect(await five.look()).toMatchObject({ round: { state: 'agreed', agreed: { by: { display: '张敏' } } }, blockers: [] })
  expect(await five.status('张敏', 'publish')).toBe('published')
  expect(await five.status('张敏', 'correct', { reason: '表 2 单位有误' })).toBe('open')
  expect(await five.type()).toBe('committed')
  await five.submit()
  expect(await five.status('张敏', 'finalise')).toBe('sealed')
  const end = await five.look()
  expect(end.history.map(({ number, state }) => [number, state])).toEqual([
    [3, 'corrected'],
    [2, 'withdrawn'],
    [1, 'returned'],
  ])
  expect(end.history[0]).toMatchObject({ published: { by: { display: '张敏' } }, ended: { reason: '表 2 单位有误' } })
  expect(five.told.filter((type) => type === 'agreement').length).toBe(15)
})

test('[WF111] lists say of which reports somebody is asked to confirm, until they have or the round has ended', async () => {
  await using five = await officeOfFive()
  const asked = async () => {
    const lists = await Promise.all(
      ['李娟', '王强', '张敏'].map(async (name) => (await five.as(name)('/api/reports')).json() as Promise<ReportSummary[]>),
    )
    return lists.map(([report]) => report?.isToConfirm)
  }
  expect(await asked()).toEqual([false, false, false])
  await five.submit('李娟', '王强')
  expect(await asked()).toEqual([true, true, false])
  await five.agree('李娟')
  expect(await asked()).toEqual([false, true, false])
  await five.status('张敏', 'withdraw')
  expect(await asked()).toEqual([false, false, false])
})

test('[WF100] steps out of turn, by others than those who may, and on something else than was looked at are refused', async () => {
  await using five = await officeOfFive()
  const sha256 = 'f'.repeat(64)
  for (const [step, body, code] of [
    ['confirm', { sha256 }, 'report-not-in-review'],
    ['return', { sha256, opinion: '不同意' }, 'report-not-in-review'],
    ['withdraw', {}, 'report-not-in-review'],
    ['finalise', {}, 'report-not-in-review'],
    ['publish', {}, 'report-not-final'],
    ['correct', { reason: '更正' }, 'report-not-final'],
  ] as const) {
    expect([step, await five.status('张敏', step, body)]).toEqual([step, code])
  }
  expect(await five.status('李娟', 'submit', { confirmers: [] })).toBe('not-allowed')
  const stranger = { confirmers: [{ personId: 'nobody', post: '局长' }] }
  expect(await five.status('张敏', 'submit', stranger)).toBe('confirmer-unknown')
  const [twice] = [{ personId: await five.idOf('李娟'), post: '局长' }]
  expect(await five.status('张敏', 'submit', { confirmers: [twice, twice] })).toBe('body-invalid')

  await five.submit('李娟')
  expect(await five.status('张敏', 'submit', { confirmers: [] })).toBe('report-in-review')
  expect(await five.status('李娟', 'confirm', { sha256 })).toBe('version-changed')
  expect(await five.status('李娟', 'return', { sha256: (await five.look()).version?.sha256, opinion: ' ' })).toBe('body-invalid')
  expect(await five.agree('王强')).toBe('confirmation-not-asked')
  expect(await five.status('李娟', 'finalise')).toBe('not-allowed')
  const locking = await five.as('张敏')(`/api/reports/${five.id}/status`, json({ status: 'locked' }, 'PUT'))
  expect(await locking.json()).toMatchObject({ status: 423, code: 'report-in-review' })
  await five.agree('李娟')
  expect(await five.agree('李娟')).toBe('confirmation-given')
  expect((await five.look('李娟')).mine).toMatchObject({ mayConfirm: false, mayReturn: true })
  await five.status('张敏', 'finalise')
  expect(await five.status('李娟', 'confirm', { sha256 })).toBe('report-sealed')
  await five.status('张敏', 'publish')
  expect(await five.status('张敏', 'publish')).toBe('report-published')
})

test('[PR176] final at once is what nothing stands in the way of; what does is told, and the report stays as it was', async () => {
  await using five = await officeOfFive()
  const seal = async (name: string) => {
    const answer = await five.as(name)(`/api/reports/${five.id}/status`, json({ status: 'sealed' }, 'PUT'))
    return (await answer.json()) as BlockedProblem & { seq?: number }
  }
  const comment = json({ place: 'report', quote: '', text: '附表还差一份' })
  const { id } = (await (await five.as('王强')(`/api/reports/${five.id}/comments`, comment)).json()) as { id: string }
  expect(await seal('李娟')).toMatchObject({ status: 403, code: 'not-allowed' })
  expect(await seal('张敏')).toMatchObject({ code: 'agreement-blocked', blockers: [{ kind: 'comment', count: 1 }] })
  expect(await five.look()).toMatchObject({ status: 'open', round: null, history: [] })
  await five.as('张敏')(`/api/reports/${five.id}/comments/${id}/state`, json({ state: 'accepted' }, 'PUT'))
  expect(await seal('张敏')).toEqual({ status: 'sealed', seq: 1 })
  const { round, version } = await five.look()
  expect(round).toMatchObject({ state: 'agreed', version: 1, confirmations: [], agreed: { by: { display: '张敏' } } })
  expect(version?.number).toBe(1)
})

test('[PR176] what somebody else submitted, while it was to be made final at once, stays submitted', async () => {
  await using five = await officeOfFive()
  const [zhang, li] = await Promise.all(['张敏', '李娟'].map((name) => five.office.identity.findPerson(name)))
  if (!zhang || !li) throw new Error('both work here')
  const { office, identity } = five.office
  const meanwhile = async () => {
    await five.status('张敏', 'withdraw')
    await five.submit('李娟')
  }
  const finaliseRound: typeof office.agreements.finaliseRound = async () => {
    await meanwhile()
    return null
  }
  const slow = { ...office, agreements: { ...office.agreements, finaliseRound } }
  expect(await sealReport(slow, identity, zhang, five.id)).toMatchObject({ ok: false, error: { code: 'version-changed' } })
  expect(await five.look()).toMatchObject({ status: 'review', round: { number: 2, confirmations: [{ decision: null }] } })
})

test('[WF92] an unexplained error keeps a report from being submitted, a missing word and an open comment from being final', async () => {
  await using five = await officeOfFive()
  const form = new FormData()
  form.set('file', new File([sampleText('sample-report-with-slips.txt')], '报告.txt'))
  const imported = await five.as('张敏')('/api/reports/import', { method: 'POST', body: form })
  const slips = new Five(five.office, ((await imported.json()) as { id: string }).id, new Map([['张敏', five.as('张敏')]]))
  const [status, code, params, found] = await slips.blockers('submit', { confirmers: [] })
  const open = (found as { kind: string; fingerprint: string }[]).filter(({ kind }) => kind === 'finding')
  expect([status, code, params]).toEqual([409, 'agreement-blocked', { count: String(open.length) }])
  expect((await slips.look()).blockers).toEqual(found)
  for (const { fingerprint } of open) {
    const said = json({ text: '以决算批复为准' }, 'PUT')
    await five.as('张敏')(`/api/reports/${slips.id}/explanations/${fingerprint}`, said)
  }
  expect(await slips.status('张敏', 'submit', { confirmers: [] })).toBe('review')

  await five.submit('李娟', '王强')
  await five.agree('李娟')
  const comment = json({ place: 'report', quote: '', text: '附表还差一份' })
  const { id } = (await (await five.as('王强')(`/api/reports/${five.id}/comments`, comment)).json()) as { id: string }
  expect(await five.blockers('finalise')).toEqual([
    409,
    'agreement-blocked',
    { count: '2' },
    [
      { kind: 'comment', count: 1 },
      { kind: 'confirmation', person: { id: await five.idOf('王强'), display: '王强' }, post: '分管副局长' },
    ],
  ])
  await five.as('张敏')(`/api/reports/${five.id}/comments/${id}/state`, json({ state: 'accepted' }, 'PUT'))
  await five.agree('王强')
  expect(await five.status('张敏', 'finalise')).toBe('sealed')
})

test('[WF97] two decide at once: of an agreement and a return, of two ends, of two submissions, one comes first', async () => {
  await using five = await officeOfFive()
  for (let round = 1; round <= 5; round++) {
    await five.submit('李娟', '赵敏')
    const answers = await Promise.all([five.agree('李娟'), five.sendBack('赵敏', '请核对')])
    expect(answers[1]).toBe('open')
    expect(['review', 'open', 'report-not-in-review', 'version-changed', 'body-invalid']).toContain(answers[0])
    expect((await five.look()).history[0]).toMatchObject({ number: round, state: 'returned' })
  }
  const submissions = await Promise.all(['张敏', '张敏'].map((name) => five.status(name, 'submit', { confirmers: [] })))
  expect(submissions.toSorted()).toEqual(['report-in-review', 'review'])
  const ends = await Promise.all(['finalise', 'withdraw', 'finalise'].map((step) => five.status('张敏', step)))
  const { status, round, history } = await five.look()
  expect(ends.filter((end) => end === status)).toHaveLength(1)
  expect([status, round?.state ?? history[0]?.state]).toEqual(status === 'sealed' ? ['sealed', 'agreed'] : ['open', 'withdrawn'])
})

test('[WF97] submitted while ten people type: the version is exactly what was on disk at the cut, and every kept edit is in it', async () => {
  await using five = await officeOfFive()
  const { store } = five.office
  let isOpen = true
  let committed = 0
  const typing = Array.from({ length: 10 }, async (_, at) => {
    while (isOpen) {
      if ((await five.type(100 + at)) === 'committed') committed += 1
      isOpen = (await store.journal.heads([five.id])).get(five.id)?.status === 'open'
    }
  })
  await expect.poll(() => committed).toBeGreaterThan(10)
  const { version, round } = await five.submit('李娟')
  await Promise.all(typing)
  const stored = await store.journal.load(five.id)
  const kept = await store.versions.version(five.id, version?.number ?? 0)
  if (!stored || !kept) throw new Error('the report and its version are there')
  expect([kept.seq, round?.version, kept.sha256]).toEqual([stored.head.seq, version?.number, version?.sha256])
  const { content } = await unpackVersion(kept)
  expect(canonicalReport(content)).toBe(canonicalReport(readContent(replay(stored))))
  expect(content.tables[0]?.name).toBe('项'.repeat(committed))
})

test('[WF98] a server that ended between the cut and the freezing: whoever looks next has the version frozen, once', async () => {
  await using five = await officeOfFive()
  const { store } = five.office
  const head = (await store.journal.heads([five.id])).get(five.id)
  // As far as the server came.
  await store.agreements.submitReport(five.id, head?.terms ?? 0, { personId: 'zhang', note: '', confirmers: [] })
  const looks = await Promise.all([five.look('李娟'), five.look('王强'), five.look('张敏')])
  expect(looks.map(({ version }) => [version?.number, version?.sha256])).toEqual(looks.map(() => [1, looks[0].version?.sha256]))
  expect(await five.status('张敏', 'withdraw')).toBe('open')
})

test('[WF99] with the clock of the server set back by a day the agreement goes on, and its times do not run backwards', async () => {
  await using five = await officeOfFive()
  await five.submit('李娟', '赵敏')
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  await five.office.store.db.updateTable('round').set({ submitted_at: tomorrow }).execute()
  await five.agree('李娟')
  await five.sendBack('赵敏', '请核对')
  await five.submit('李娟')
  await five.agree('李娟')
  expect(await five.status('张敏', 'finalise')).toBe('sealed')
  const { round, history } = await five.look()
  const rounds = [...history.toReversed(), ...(round ? [round] : [])]
  const times = rounds.flatMap(({ submitted, confirmations, agreed, ended }) =>
    [submitted, ...confirmations, agreed, ended].flatMap((stamp) => stamp?.at ?? []),
  )
  expect(times).toEqual([tomorrow, tomorrow, tomorrow, tomorrow, tomorrow, tomorrow, tomorrow])
  expect(rounds.map(({ number, state }) => [number, state])).toEqual([
    [1, 'returned'],
    [2, 'agreed'],
  ])
})
