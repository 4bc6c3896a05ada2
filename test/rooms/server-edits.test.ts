import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { memberWho } from '../support/membership.ts'
import { Office, REPORT, writeParagraph, written } from '../support/office.ts'

const LI = 'id-of-李娟'

/** Puts a value into a cell of an indicator. */
const put =
  (value: string) =>
  (doc: Y.Doc): undefined => {
    new ReportDoc(doc).setCell('t1-1', 'actual', value)
  }

/** Gives a reason where there is none. */
const takeOver = (doc: Y.Doc) => {
  const text = new ReportDoc(doc).text('t1-1', 'reason')
  if (text.length > 0) return failure('row-unknown')
  text.insert(0, '因雨推迟')
  return undefined
}

/** What happens to a promise while the office goes on. */
async function settled<T>(office: Office, promise: Promise<T>): Promise<T> {
  await office.settle()
  return promise
}

test('[PR160] what the server changes for 李娟 is hers: in the log by her name, under a new clientID, seen by colleagues once it is on disk', async () => {
  const office = new Office()
  const zhang = await office.enter('张伟')
  office.journal.stall()
  const edit = office.rooms.edit(REPORT, LI, put('95%'))
  await office.settle()
  expect(zhang.report.getCell('t1-1', 'actual')).toBe('')
  office.journal.resume()
  const outcome = await settled(office, edit)
  expect(zhang.report.getCell('t1-1', 'actual')).toBe('95%')
  const stored = await office.journal.load(REPORT)
  expect(outcome).toEqual({ ok: true, value: { seq: stored?.head.seq } })
  expect(stored?.updates.at(-1)?.personId).toBe(LI)
  expect([...(stored?.authors.values() ?? [])]).toEqual([LI])
  expect((await office.journal.lastEdits(REPORT)).map(({ place, personId }) => [place, personId])).toEqual([['row/t1-1', LI]])
})

test('[PR160] it is done in a report that nobody has open, and what changes nothing is done as well', async () => {
  const office = new Office()
  expect((await settled(office, office.rooms.edit(REPORT, LI, put('95%')))).ok).toBe(true)
  expect((await office.storedContent()).tables[0]?.indicators[0]?.actual).toBe('95%')
  const { length } = office.journal.appended
  expect((await settled(office, office.rooms.edit(REPORT, LI, put('95%')))).ok).toBe(true)
  expect(office.journal.appended).toHaveLength(length)
  expect(await office.rooms.edit('no-such-report', LI, put('95%'))).toEqual({ ok: false, error: failure('report-unknown') })
})

const REFUSALS: Record<string, [(office: Office) => void, ReturnType<typeof failure>]> = {
  'the report is locked': [({ journal }) => journal.setStatus(REPORT, 'locked'), failure('report-locked')],
  'the report is final': [({ journal }) => journal.setStatus(REPORT, 'sealed'), failure('report-sealed')],
  'she may only read': [({ journal }) => journal.setMember(REPORT, LI, memberWho([])), failure('not-allowed')],
  'the row is somebody else’s': [({ journal }) => journal.bind(REPORT, 'row/t1-1', ['id-of-张伟']), failure('not-allowed')],
  'the report does not exist for her': [
    ({ journal }) => journal.setClaim(REPORT, LI, { isInUnit: false }),
    failure('report-unknown'),
  ],
}

for (const [why, [decide, refusal]] of Object.entries(REFUSALS)) {
  test(`[PR161] while ${why} the server changes nothing for 李娟, says why, and 张伟 writes on`, async () => {
    for (const moment of ['before', 'on the way to the disk'] as const) {
      const office = new Office()
      const zhang = await office.enter('张伟')
      if (moment === 'before') decide(office)
      else office.journal.stall()
      const edit = office.rooms.edit(REPORT, LI, (doc) => {
        writeParagraph({ doc, report: new ReportDoc(doc) }, 'duties', '替她写的。')
        return put('95%')(doc)
      })
      await office.settle()
      if (moment !== 'before') decide(office)
      office.journal.resume()
      expect([moment, await settled(office, edit)]).toEqual([moment, { ok: false, error: refusal }])
      expect([written(zhang, 'duties'), zhang.report.getCell('t1-1', 'actual'), zhang.closed]).toEqual([[], '', null])
      expect(office.storedWords()).not.toContain('替她写的。')
      expect(office.bans).toEqual([])
    }
  })
}

test('[PR161] who was just given the right elsewhere has it', async () => {
  const office = new Office()
  office.journal.setMember(REPORT, LI, memberWho([]))
  await office.enter('张伟')
  office.journal.setMember(REPORT, LI, memberWho(['report']))
  expect((await settled(office, office.rooms.edit(REPORT, LI, put('95%')))).ok).toBe(true)
})

test('[PR161] a change that finds that it cannot be made is not made, nor is one that fails, and the room goes on', async () => {
  const office = new Office()
  const zhang = await office.enter('张伟')
  const refused = office.rooms.edit(REPORT, LI, (doc) => {
    put('95%')(doc)
    return failure('row-unknown', { row: 't1-1' })
  })
  expect(await settled(office, refused)).toEqual({ ok: false, error: failure('row-unknown', { row: 't1-1' }) })
  const broken = office.rooms.edit(REPORT, LI, () => {
    throw new Error('a mistake of ours')
  })
  await expect(broken).rejects.toThrow('a mistake of ours')
  writeParagraph(zhang, 'duties', '接着写。')
  await office.settle()
  expect([zhang.report.getCell('t1-1', 'actual'), written(zhang, 'duties'), zhang.closed]).toEqual(['', ['接着写。'], null])
})

test('[PR162] two servers that do the same at once do it once: the second decides by what the first has done', async () => {
  const office = new Office()
  const here = office.rooms
  await settled(office, here.edit(REPORT, LI, put('90%')))
  office.startAnotherServer()
  const there = office.rooms
  await settled(office, there.edit(REPORT, LI, put('91%')))
  office.journal.stall()
  const edits = [here.edit(REPORT, LI, takeOver), there.edit(REPORT, 'id-of-王强', takeOver)]
  await office.settle()
  office.journal.resume()
  const outcomes = await settled(office, Promise.all(edits))
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect((await office.storedContent()).tables[0]?.indicators[0]?.reason).toBe('因雨推迟')
})

test('[PR162] an edit whose answer from the disk was lost is done once', async () => {
  const office = new Office()
  await office.enter('张伟')
  office.journal.loseReplies()
  const edit = office.rooms.edit(REPORT, LI, (doc) => {
    new ReportDoc(doc).text('t1-1', 'reason').insert(0, '因雨推迟')
  })
  await office.settle()
  office.journal.repair()
  office.timers.pass(1_000)
  expect((await settled(office, edit)).ok).toBe(true)
  expect((await office.storedContent()).tables[0]?.indicators[0]?.reason).toBe('因雨推迟')
})

test('[PR163] what is read of a report is on disk, all of it up to its number, whether somebody has it open or not', async () => {
  const office = new Office()
  const read = () => office.rooms.readDocument(REPORT, (doc, seq) => [new ReportDoc(doc).getCell('t1-1', 'actual'), seq])
  expect(await read()).toEqual(['', 1])
  const li = await office.enter('李娟')
  li.report.setCell('t1-1', 'actual', '95%')
  await office.settle()
  const { loads } = office.journal
  expect([await read(), office.journal.loads]).toEqual([['95%', 2], loads])
  office.journal.stall()
  li.report.setCell('t1-1', 'actual', '96%')
  await office.settle()
  const later = read()
  office.journal.resume()
  expect(await settled(office, later)).toEqual(['96%', 3])
  expect(await office.rooms.readDocument('no-such-report', () => 1)).toBeNull()
})
