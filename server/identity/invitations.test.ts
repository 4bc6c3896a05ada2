import { describe, expect, test } from 'vitest'
import { Clock, DATABASES, DAY, PASSWORD, accountDatabases, accountsOn, codeOf, hire } from '../../test/support/accounts.ts'

const openDb = accountDatabases()
const TERMS = { display: '赵敏', unitId: 'first', divisionId: null, post: '会计', role: 'member', isUnitAdmin: false } as const
const NEWCOMER = { name: '赵敏', display: '赵敏', password: PASSWORD }

describe.each(DATABASES)('invitations on %s', (database) => {
  test('[WF30] an invitation makes one account, which waits until it is placed; afterwards the link is worth nothing', async () => {
    const db = await openDb(database)
    const identity = accountsOn(db)
    const { invitations } = identity
    const { invitation, token } = await invitations.create(TERMS, 'li')
    expect(await invitations.list()).toEqual([invitation])
    expect(invitation).toMatchObject({ ...TERMS, invitedBy: 'li', isExpired: false, expiresAt: '2026-03-09T01:00:00.000Z' })
    expect(await invitations.look(token)).toEqual(invitation)
    expect(JSON.stringify(await db.selectFrom('invitation').selectAll().execute())).not.toContain(token)

    const accepted = await invitations.accept(token, NEWCOMER)
    expect(accepted).toMatchObject({ ok: true, value: { person: { name: '赵敏', role: 'member' }, terms: TERMS } })
    const attempt = async () => codeOf(await identity.signIn({ ...NEWCOMER, address: '192.0.2.1' }))
    expect(await attempt()).toBe('account-inactive')
    // Whatever went wrong before they were placed: the same person goes on, and nobody else.
    expect(codeOf(await invitations.accept(token, { ...NEWCOMER, name: '赵敏二' }))).toBe('invitation-invalid')
    expect(codeOf(await invitations.accept(token, { ...NEWCOMER, password: '不是她自己的那一句' }))).toBe('invitation-invalid')
    expect(await invitations.accept(token, NEWCOMER)).toEqual(accepted)
    expect(codeOf(await invitations.finish(token))).toBe('ok')
    expect(codeOf(await invitations.finish(token))).toBe('invitation-invalid')
    expect(await attempt()).toBe('ok')
    expect(codeOf(await invitations.accept(token, NEWCOMER))).toBe('invitation-invalid')

    expect(codeOf(await invitations.accept(token, { ...NEWCOMER, name: '赵敏二' }))).toBe('invitation-invalid')
    expect([await invitations.look(token), await invitations.list()]).toEqual([null, []])
    expect(await identity.listPeople()).toHaveLength(1)
  })

  test('[WF30] of five who use one link at once, one gets an account', async () => {
    const identity = accountsOn(await openDb(database))
    const { token } = await identity.invitations.create(TERMS, 'li')
    const names = ['赵敏', '孙莉', '周涛', '吴刚', '郑爽']
    const answers = await Promise.all(names.map((name) => identity.invitations.accept(token, { ...NEWCOMER, name })))
    expect(answers.map(codeOf).toSorted()).toEqual([...Array<string>(4).fill('invitation-invalid'), 'ok'])
    expect(await identity.listPeople()).toHaveLength(1)
  })

  test('[WF30] a link that was renewed while somebody was following it makes no account; the new one does', async () => {
    const identity = accountsOn(await openDb(database))
    const { invitations } = identity
    const { invitation, token } = await invitations.create(TERMS, 'li')
    const look = invitations.look.bind(invitations)
    let renewed: Awaited<ReturnType<typeof invitations.renew>> = null
    invitations.look = async (link) => {
      const found = await look(link)
      renewed ??= await invitations.renew(invitation.id, 'li')
      return found
    }
    expect(codeOf(await invitations.accept(token, NEWCOMER))).toBe('invitation-invalid')
    expect(await identity.listPeople()).toEqual([])
    expect(codeOf(await invitations.accept((renewed as { token: string } | null)?.token ?? '', NEWCOMER))).toBe('ok')
  })

  test('[WF32] whoever mistypes has not used up the link', async () => {
    const identity = accountsOn(await openDb(database))
    await hire(identity, '李娟')
    const { token } = await identity.invitations.create(TERMS, 'li')
    const accept = async (change: object) => codeOf(await identity.invitations.accept(token, { ...NEWCOMER, ...change }))
    expect(await accept({ name: '李 娟' })).toBe('name-not-usable')
    expect(await accept({ name: '李娟' })).toBe('person-exists')
    expect(await accept({ password: '短' })).toBe('password-too-short')
    expect(await accept({})).toBe('ok')
  })
})

test('[WF30] a link is worth nothing after seven days, once withdrawn, or invented; it is listed for another month', async () => {
  const clock = new Clock()
  const { invitations } = accountsOn(await openDb('SQLite'), clock)
  const accept = async (token: string) => codeOf(await invitations.accept(token, NEWCOMER))
  const old = await invitations.create(TERMS, 'li')
  clock.pass(DAY)
  const withdrawn = await invitations.create(TERMS, 'li')
  expect(await invitations.withdraw(withdrawn.invitation.id)).toEqual(withdrawn.invitation)
  expect(await invitations.withdraw(withdrawn.invitation.id)).toBeNull()
  clock.pass(6 * DAY - 1)
  expect(await invitations.look(old.token)).not.toBeNull()
  clock.pass(1)
  expect(await invitations.look(old.token)).toBeNull()
  for (const token of [old.token, withdrawn.token, 'invented', '']) expect(await accept(token)).toBe('invitation-invalid')
  expect(await invitations.list()).toEqual([{ ...old.invitation, isExpired: true }])
  clock.pass(31 * DAY)
  await invitations.create(TERMS, 'li')
  expect((await invitations.list()).map(({ isExpired }) => isExpired)).toEqual([false])
})
