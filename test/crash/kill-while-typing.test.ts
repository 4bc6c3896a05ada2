import { expect, test } from 'vitest'
import { postgresServer } from '../support/postgres.ts'
import { killWhileTyping } from './kill-while-typing.ts'

test('[PR53] killed three times in the middle of typing, the server has lost nothing that it acknowledged or showed', async () => {
  const { kills, acknowledged, seenByColleagues, acknowledgedLost, seenLost } = await killWhileTyping(3)
  expect({ kills, acknowledgedLost, seenLost }).toEqual({ kills: 3, acknowledgedLost: 0, seenLost: 0 })
  expect(acknowledged).toBeGreaterThan(3 * 150 - 1)
  expect(seenByColleagues).toBeGreaterThan(0)
})

test('[PR53] killed while people type on PostgreSQL, the server has lost nothing either', async () => {
  await using postgres = await postgresServer()
  const count = await killWhileTyping(2, { DATABASE_URL: await postgres.createDatabase() })
  expect(count).toMatchObject({ kills: 2, acknowledgedLost: 0, seenLost: 0 })
  expect(count.acknowledged).toBeGreaterThan(2 * 150 - 1)
})
