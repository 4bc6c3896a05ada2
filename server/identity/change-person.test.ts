import { expect, test } from 'vitest'
import { DATABASES, PASSWORD, accountDatabases, accountsOn, codeOf } from '../../test/support/accounts.ts'

const openDb = accountDatabases()

test.each(DATABASES)('[WF15] of administrators who are all dismissed at once one stays, on %s', async (database) => {
  const identity = accountsOn(await openDb(database))
  const admins = await Promise.all(
    ['张敏', '周科长', '王强'].map(async (name) => {
      const added = await identity.addPerson({ name, display: name, role: 'admin', password: PASSWORD })
      return added.ok ? added.value.id : ''
    }),
  )
  const dismissals = await Promise.all(
    admins.map((id, at) => (at === 0 ? identity.deactivate(id) : identity.changePerson(id, { role: 'member' }))),
  )
  expect(dismissals.map((done) => (done.ok ? '' : codeOf(done))).toSorted()).toEqual(['', '', 'last-administrator'])
  const left = (await identity.listAccounts()).filter(({ role, isActive }) => role === 'admin' && isActive)
  expect(left).toHaveLength(1)
  expect(await identity.deactivate('nobody')).toMatchObject({ ok: true })
  expect(codeOf(await identity.changePerson('nobody', { display: '无' }))).toBe('person-unknown')
})
