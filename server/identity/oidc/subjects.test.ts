import { describe, expect, test } from 'vitest'
import { DATABASES, PASSWORD, accountDatabases, accountsOn, codeOf, hire, signInAs } from '../../../test/support/accounts.ts'
import type { CurrentSession } from '../identity.ts'

const openDb = accountDatabases()
const GIVEN = '管理员给的一句话'
const AT_COUNTY = { issuer: 'https://county.example', subject: 'c-1', name: 'lij', display: '李娟' }
const ORIGIN = { address: '192.0.2.1' }

describe.each(DATABASES)('links with the identity provider on %s', (database) => {
  test('[WF67] a reset drops what was linked, and a session that it ended links nothing anew', async () => {
    const identity = accountsOn(await openDb(database))
    const { id } = await hire(identity, '李娟')
    const session = (await identity.sessionOf(await signInAs(identity, '李娟'))) as CurrentSession
    expect(codeOf(await identity.linkSubject(session, AT_COUNTY))).toBe('ok')
    expect((await identity.personOfSubject(AT_COUNTY)).person.id).toBe(id)
    expect(codeOf(await identity.openSession(id, ORIGIN))).toBe('ok')
    await identity.resetPassword(id, GIVEN)
    expect(await identity.isLinked(id)).toBe(false)
    // Whoever was on the way back from the provider.
    expect(codeOf(await identity.openSession(id, ORIGIN))).toBe('credentials-wrong')
    expect(codeOf(await identity.linkSubject(session, AT_COUNTY))).toBe('sign-in-required')
    expect(await identity.isLinked(id)).toBe(false)
  })

  test('[WF67] whoever came from the provider and is given a password signs in with it', async () => {
    const identity = accountsOn(await openDb(database))
    const { person } = await identity.personOfSubject(AT_COUNTY)
    expect(codeOf(await identity.resetPassword(person.id, GIVEN))).toBe('ok')
    const signedIn = await identity.signIn({ name: 'lij', password: GIVEN, ...ORIGIN })
    expect(signedIn).toMatchObject({ ok: true, value: { person: { id: person.id, mustChangePassword: true } } })
  })

  test('[WF66] only the password of the person ends a link', async () => {
    const identity = accountsOn(await openDb(database))
    const { id } = await hire(identity, '李娟')
    const session = (await identity.sessionOf(await signInAs(identity, '李娟'))) as CurrentSession
    await identity.linkSubject(session, AT_COUNTY)
    expect(codeOf(await identity.unlink(session, '错'))).toBe('password-wrong')
    expect(await identity.isLinked(id)).toBe(true)
    expect(codeOf(await identity.unlink(session, PASSWORD))).toBe('ok')
    expect(await identity.isLinked(id)).toBe(false)
  })
})
