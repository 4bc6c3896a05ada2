import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Identity, Person } from '../identity/identity.ts'
import { endedBy } from './ended-by.ts'
import { type Visitor, stillSignedIn } from './visitor.ts'

const LI: Person = { id: 'li', name: '李娟', display: '李娟', role: 'member', mustChangePassword: false }

function visitor(identify: Visitor['identify']): Visitor {
  return { reportId: 'a', identify, fromForeignPage: false, schema: undefined, wantsNotices: true }
}

async function closedWith(
  identify: Visitor['identify'],
  why: Promise<Failure | null> = Promise.resolve(null),
): Promise<unknown[]> {
  const said: unknown[] = []
  const line = {
    // After the number of the message comes a text, its length in one byte.
    send: (message: Uint8Array) => void said.push(JSON.parse(new TextDecoder().decode(message.subarray(2)))),
    close: (code: number) => void said.push(code),
  }
  await stillSignedIn(line, visitor(identify), false, why)
  return said
}

test('[PR54] whose session ended while the page was open is sent to sign in', async () => {
  expect(await closedWith(async () => null)).toEqual([CLOSE.signIn.code])
})

test('[PR54] whose session goes on stays, also while the database cannot be asked', async () => {
  expect(await closedWith(async () => LI)).toEqual([])
  expect(await closedWith(() => Promise.reject(new Error('locked')))).toEqual([])
})

test('[PG84] whoever is sent to sign in is told before why, if that is known', async () => {
  const why = failure('session-ended-by', { name: '主任' })
  expect(await closedWith(async () => null, Promise.resolve(why))).toEqual([why, CLOSE.signIn.code])
  expect(await closedWith(async () => null, Promise.reject(new Error('locked')))).toEqual([CLOSE.signIn.code])
  expect(await closedWith(async () => LI, Promise.resolve(why))).toEqual([])
  const due = { ...LI, mustChangePassword: true }
  expect(await closedWith(async () => due, Promise.resolve(why))).toEqual([CLOSE.passwordChange.code])
})

test('[PG84] a session was ended by oneself, by somebody with a name, with the account, or nobody knows', async () => {
  const account = { ...LI, isActive: true, lastSignInAt: null, hasSecondFactor: false }
  const people = [account, { ...account, id: 'chief', display: '主任' }, { ...account, id: 'gone', isActive: false }]
  const identity: Pick<Identity, 'listAccounts'> = { listAccounts: async () => people }
  const code = async (personId: string, actorId: string) => {
    const why = await endedBy(identity, personId, actorId)
    return why && [why.code, why.params['name'] ?? '']
  }
  expect(await code('li', 'li')).toEqual(['session-ended-elsewhere', ''])
  expect(await code('li', 'chief')).toEqual(['session-ended-by', '主任'])
  expect(await code('gone', 'chief')).toEqual(['account-inactive', ''])
  expect(await code('li', '')).toBeNull()
})
