import { expect, test } from 'vitest'
import { freezeVersion } from '@gongping/server/operations/freeze-version.ts'
import { keepAutoVersion, keepVersion } from '@gongping/server/operations/keep-auto-version.ts'
import { unpackVersion } from '@gongping/server/operations/version-content.ts'
import { REPORT } from '../contract/journal-setup.ts'
import { httpOffice } from '../support/http-office.ts'
import { BLANK_SEED } from '../support/office.ts'
import { writeByHand } from '../support/write-by-hand.ts'

const MINUTE = 60_000

async function officeWithReport() {
  const office = await httpOffice()
  await office.store.reports.create({ ...REPORT, id: 'a', seed: BLANK_SEED })
  let clientID = 100
  return {
    ...office,
    write: (title: string) =>
      writeByHand(office.store.journal, 'a', { personId: 'li', clientID: ++clientID, places: ['meta'] }, (report) => {
        report.meta.set('title', title)
      }),
    rest: (minutes: number) => keepAutoVersion(office.office, 'a', Date.now() + minutes * MINUTE),
    titles: async () => {
      const records = await office.store.versions.versions('a', { limit: 20 })
      const kept = await Promise.all(records.map(({ number }) => office.store.versions.version('a', number)))
      return Promise.all(kept.map(async (version) => version && (await unpackVersion(version)).content.title))
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  }
}

test('[PR171] while people write a version is kept by itself now and then, and when all have left', async () => {
  await using office = await officeWithReport()
  await office.write('一')
  await office.rest(0)
  expect(await office.titles()).toEqual(['一'])
  await office.write('二')
  await office.rest(9)
  expect(await office.titles()).toEqual(['一'])
  await office.rest(11)
  expect(await office.titles()).toEqual(['二', '一'])
  await office.write('三')
  await keepVersion(office.office, 'a')
  await keepVersion(office.office, 'a')
  expect(await office.titles()).toEqual(['三', '二', '一'])
})

test('[PR171] a report that says what the last version says is not kept again', async () => {
  await using office = await officeWithReport()
  await office.write('一')
  await office.rest(0)
  await office.write('二')
  await office.write('一')
  await office.rest(60)
  expect(await office.titles()).toEqual(['一'])
})

test('[PR171] a report is frozen as it was after an edit, though it has gone on', async () => {
  await using office = await officeWithReport()
  const first = await office.write('一')
  await office.write('二')
  const seq = first.kind === 'committed' ? first.head.seq : 0
  const frozen = { kind: 'submitted', by: 'li', seq } as const
  expect(await freezeVersion(office.office, 'a', frozen)).toEqual({ ok: true, value: { number: 1, isNew: true } })
  expect(await freezeVersion(office.office, 'a', frozen)).toEqual({ ok: true, value: { number: 1, isNew: false } })
  expect(await office.titles()).toEqual(['一'])
  expect(await freezeVersion(office.office, 'nobody', frozen)).toMatchObject({ ok: false, error: { code: 'report-unknown' } })
})

test('[PR171] nobody can take a version that was changed in the database for the one that was kept', async () => {
  await using office = await officeWithReport()
  await keepVersion(office.office, 'a')
  const version = await office.store.versions.version('a', 1)
  if (!version) throw new Error('it was kept')
  await expect(unpackVersion({ ...version, sha256: 'f'.repeat(64) })).rejects.toThrow('what was hashed')
  await expect(unpackVersion({ ...version, total: '99.00' })).rejects.toThrow('what was hashed')
})
