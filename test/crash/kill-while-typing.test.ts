import { expect, test } from 'vitest'
import { postgresServer } from '../support/postgres.ts'
import { startServer } from '../support/running-server.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { killAtStart, killWhileTyping } from './kill-while-typing.ts'

test('[PR53] killed three times in the middle of typing, the server has lost nothing that it acknowledged or showed', async () => {
  const { kills, acknowledged, seenByColleagues, acknowledgedLost, seenLost } = await killWhileTyping(3)
  expect({ kills, acknowledgedLost, seenLost }).toEqual({ kills: 3, acknowledgedLost: 0, seenLost: 0 })
  expect(acknowledged).toBeGreaterThan(3 * 150 - 1)
  expect(seenByColleagues).toBeGreaterThan(0)
})

test('[PR97] killed while it makes a snapshot, and once more while it starts, the server has lost nothing', async () => {
  const { acknowledged, acknowledgedLost, seenLost } = await killWhileTyping(2, { edits: [2_000, 2_060], alsoAtStart: true })
  expect({ acknowledgedLost, seenLost }).toEqual({ acknowledgedLost: 0, seenLost: 0 })
  expect(acknowledged).toBeGreaterThan(2 * 2_000 - 1)
})

test('[PR53] killed while people type on PostgreSQL, the server has lost nothing either', async () => {
  await using postgres = await postgresServer()
  const count = await killWhileTyping(2, { env: { DATABASE_URL: await postgres.createDatabase() } })
  expect(count).toMatchObject({ kills: 2, acknowledgedLost: 0, seenLost: 0 })
  expect(count.acknowledged).toBeGreaterThan(2 * 150 - 1)
})

test('[PR97] a server killed again and again while it makes its database starts in the end', async () => {
  const folder = tempFolder()
  for (let time = 0; time < 4; time++) await killAtStart(folder.path)
  await using server = await startServer({ dataDir: folder.path })
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
  await server.stop()
  folder.remove()
})
