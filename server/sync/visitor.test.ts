import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import type { Person } from '../identity/identity.ts'
import { type Visitor, stillSignedIn } from './visitor.ts'

const LI: Person = { id: 'li', name: '李娟', display: '李娟', role: 'member', mustChangePassword: false }

function visitor(identify: Visitor['identify']): Visitor {
  return { reportId: 'a', identify, fromForeignPage: false, schema: undefined, wantsNotices: true }
}

async function closedWith(identify: Visitor['identify']): Promise<number[]> {
  const codes: number[] = []
  await stillSignedIn({ close: (code) => void codes.push(code ?? 0) }, visitor(identify), false)
  return codes
}

test('[PR54] whose session ended while the page was open is sent to sign in', async () => {
  expect(await closedWith(async () => null)).toEqual([CLOSE.signIn.code])
})

test('[PR54] whose session goes on stays, also while the database cannot be asked', async () => {
  expect(await closedWith(async () => LI)).toEqual([])
  expect(await closedWith(() => Promise.reject(new Error('locked')))).toEqual([])
})
