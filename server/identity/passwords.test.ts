import { describe, expect, test } from 'vitest'
import { DATABASES, PASSWORD, accountDatabases, accountsOn, codeOf, hire, signInAs } from '../../test/support/accounts.ts'
import type { CurrentSession } from './identity.ts'

const openDb = accountDatabases()
const OWN = '另外一句自己的话'
const GIVEN = '管理员给的一句话'

describe.each(DATABASES)('passwords on %s', (database) => {
  test('[WF34] whoever knows the present password chooses another; the other sessions end and this one goes on', async () => {
    const identity = accountsOn(await openDb(database))
    await hire(identity, '李娟')
    const [here, there] = [await signInAs(identity, '李娟'), await signInAs(identity, '李娟')]
    const session = (await identity.sessionOf(here)) as CurrentSession
    const change = async (current: string, password: string) =>
      codeOf(await identity.changePassword(session, { current, password }))
    expect(await change('错', OWN)).toBe('password-wrong')
    expect(await change(PASSWORD, '短')).toBe('password-too-short')
    expect(await change(PASSWORD, PASSWORD)).toBe('password-unchanged')
    expect(await identity.personOf(there)).not.toBeNull()
    expect(await change(PASSWORD, OWN)).toBe('ok')
    expect([await identity.personOf(here), await identity.personOf(there)]).toEqual([session.person, null])
    const attempt = async (password: string) => codeOf(await identity.signIn({ name: '李娟', password, address: '192.0.2.1' }))
    expect([await attempt(PASSWORD), await attempt(OWN)]).toEqual(['credentials-wrong', 'ok'])
  })

  test('[WF33] a password that somebody else has given must be changed, and their own change settles it', async () => {
    const identity = accountsOn(await openDb(database))
    const { id } = await hire(identity, '李娟')
    const before = await signInAs(identity, '李娟')
    const reset = await identity.resetPassword(id, GIVEN)
    expect(reset).toMatchObject({ ok: true, value: { mustChangePassword: true } })
    expect(await identity.personOf(before)).toBeNull()
    const signedIn = await identity.signIn({ name: '李娟', password: GIVEN, address: '192.0.2.1' })
    expect(signedIn).toMatchObject({ ok: true, value: { person: { mustChangePassword: true } } })
    const cookie = (signedIn.ok ? signedIn.value.cookies : []).map((line) => line.split(';')[0]).join('; ')
    const session = (await identity.sessionOf(new Headers({ cookie }))) as CurrentSession
    expect(codeOf(await identity.changePassword(session, { current: GIVEN, password: GIVEN }))).toBe('password-unchanged')
    expect(codeOf(await identity.changePassword(session, { current: GIVEN, password: OWN }))).toBe('ok')
    expect(await identity.personOf(new Headers({ cookie }))).toMatchObject({ mustChangePassword: false })
  })
})

test('[WF33] the command sets a password that is the person’s own', async () => {
  const identity = accountsOn(await openDb('SQLite'))
  await hire(identity, '李娟')
  expect(await identity.setPassword('李娟', GIVEN)).toMatchObject({ ok: true, value: { mustChangePassword: false } })
  const signedIn = await identity.signIn({ name: '李娟', password: GIVEN, address: '192.0.2.1' })
  expect(signedIn).toMatchObject({ ok: true, value: { person: { mustChangePassword: false } } })
})

test('[WF34] guesses at an unlocked computer are counted, and nobody is locked out elsewhere by them', async () => {
  const identity = accountsOn(await openDb('SQLite'))
  await hire(identity, '李娟')
  const session = (await identity.sessionOf(await signInAs(identity, '李娟'))) as CurrentSession
  const change = async (current: string) => codeOf(await identity.changePassword(session, { current, password: OWN }))
  for (let n = 0; n < 10; n++) expect(await change(`猜测${n}`)).toBe('password-wrong')
  expect(await change(PASSWORD)).toBe('too-many-attempts')
  expect(codeOf(await identity.signIn({ name: '李娟', password: PASSWORD, address: '192.0.2.1' }))).toBe('ok')
})
