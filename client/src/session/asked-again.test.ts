import { expect, test } from 'vitest'
import { err, ok } from '@gongping/shared/base/result.ts'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { type Answer, problemOf } from '../api/request.ts'
import { AskedAgain } from './asked-again.ts'
import { LiveValue } from './live-value.ts'

/** A server that answers when the test says so. */
function slowServer() {
  const questions: { readonly answer: (value: string) => void; readonly refuse: () => void; readonly breakOff: () => void }[] = []
  const ask = (): Answer<string> =>
    new Promise((resolve, reject) => {
      questions.push({
        answer: (value) => resolve(ok(value)),
        refuse: () => resolve(err(problemOf(failure('server-unreachable')))),
        breakOff: () => reject(new Error('broken invariant')),
      })
    })
  return { ask, questions }
}

test('[PG131] a change that is heard of during a question is asked about afterwards: the newest state stays, and an older answer never comes later', async () => {
  const { ask, questions } = slowServer()
  const changes = new LiveValue(0)
  const known = new AskedAgain('', changes, ask)
  changes.set(1)
  changes.set(2)
  changes.set(3)
  expect(questions).toHaveLength(1)
  const shown = known.reload()
  questions[0]?.answer('2 人同意')
  await expect.poll(() => questions.length).toBe(2)
  questions[1]?.answer('3 人同意')
  await shown
  expect([known.value.get(), questions.length]).toEqual(['3 人同意', 2])
})

test('[PG131] without an answer what was said last stays, and the next change is asked about again', async () => {
  const { ask, questions } = slowServer()
  const changes = new LiveValue(0)
  const known = new AskedAgain('草稿', changes, ask)
  const first = known.reload()
  questions[0]?.refuse()
  await first
  expect(known.value.get()).toBe('草稿')
  const second = known.reload()
  questions[1]?.breakOff()
  await expect(second).rejects.toThrow('broken invariant')
  changes.set(1)
  expect(questions).toHaveLength(3)
  questions[2]?.answer('3 人同意')
  await expect.poll(() => known.value.get()).toBe('3 人同意')
})
