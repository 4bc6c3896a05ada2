import { afterAll, beforeAll, expect, test } from 'vitest'
import { attacks } from './catalogue.ts'
import { type Site, hostileSite } from './site.ts'
import { verdictRow } from './verdict-row.ts'

/** A sample; `npm run bench -- hostile` guesses ten thousand. */
const GUESSED = 240

let site: Site
const rows: Record<string, object> = {}
beforeAll(async () => void (site = await hostileSite()))
afterAll(async () => {
  await site[Symbol.asyncDispose]()
  console.table(rows)
})

test.each(attacks(GUESSED).map((attack) => [attack.name, attack] as const))(
  '[PR140] %s: an answer each time, and nothing else',
  async (name, attack) => {
    const verdict = await attack.run(site)
    rows[name] = verdictRow(verdict)
    expect(verdict.gained).toEqual([])
    expect(verdict.answers.record).toEqual(attack.gets)
  },
)
