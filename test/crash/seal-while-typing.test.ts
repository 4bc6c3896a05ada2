import { expect, test } from 'vitest'
import { postgresServer } from '../support/postgres.ts'
import { sealWhileTyping } from './seal-while-typing.ts'

/** SEAL_ROUNDS=1000 for the night. */
const ROUNDS = Number(process.env['SEAL_ROUNDS'] ?? 6)
const LONG = 3_600_000

test(
  '[PR98] sealed while four people type, a report ends exactly there, with everything acknowledged in it',
  async () => {
    const count = await sealWhileTyping(ROUNDS)
    console.info('seal', count)
    expect(count).toMatchObject({ rounds: ROUNDS, acknowledgedLost: 0, leaks: 0 })
    expect(count.acknowledged).toBeGreaterThan(ROUNDS)
  },
  LONG,
)

test(
  '[PR98] on PostgreSQL as well',
  async () => {
    await using postgres = await postgresServer()
    const count = await sealWhileTyping(ROUNDS, { DATABASE_URL: await postgres.createDatabase() })
    console.info('seal on PostgreSQL', count)
    expect(count).toMatchObject({ rounds: ROUNDS, acknowledgedLost: 0, leaks: 0 })
    expect(count.acknowledged).toBeGreaterThan(ROUNDS)
  },
  LONG,
)
