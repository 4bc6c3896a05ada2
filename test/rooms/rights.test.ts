import { expect, test } from 'vitest'
import { CLOSE } from '@gongping/shared/protocol/close-codes.ts'
import type { RightsNotice } from '@gongping/shared/protocol/messages.ts'
import { type WriteScope, mayChange } from '@gongping/shared/workflow/write-scope.ts'
import { memberWho } from '../support/membership.ts'
import { Office, REPORT, writeParagraph, written } from '../support/office.ts'
import type { OfficePerson } from '../support/office-person.ts'

const DUTIES: WriteScope = ['section/duties']
const TABLE: WriteScope = ['table']

/** The notice that a drafter of everything gets, or another. */
const rights = (more: Partial<RightsNotice>): RightsNotice => ({
  type: 'rights',
  role: 'drafter',
  scope: 'report',
  except: [],
  status: 'open',
  ...more,
})

/** Everything somebody could try, by what it belongs to. */
const ATTEMPTS: Record<string, (person: OfficePerson) => void> = {
  'section/duties': (person) => writeParagraph(person, 'duties', '新的一句。'),
  'section/problems': (person) => writeParagraph(person, 'problems', '新的一句。'),
  cells: ({ report }) => report.setCell('t1-1', 'actual', '98%'),
  'text/t1-1/reason': ({ report }) => report.text('t1-1', 'reason').insert(0, '因雨推迟'),
  rows: ({ report }) => report.rows.set('t1-1/deleted', 'true'),
  facts: ({ report }) => report.facts.set('staff/value', '12'),
  meta: ({ report }) => report.meta.set('title', '新的标题'),
}

for (const scope of [DUTIES, TABLE, ['report'], [], ['table', 'section/problems']] as const satisfies WriteScope[]) {
  test(`[PR82] who may change "${scope.join(' ')}" changes that and nothing else`, async () => {
    for (const [root, attempt] of Object.entries(ATTEMPTS)) {
      const office = new Office()
      const [li, zhang] = [await office.enter('李娟', scope), await office.enter('张伟')]
      const before = office.journal.appended.length
      attempt(li)
      await office.settle()
      expect([root, li.closed?.code]).toEqual([root, mayChange(scope, root) ? undefined : CLOSE.notAllowed.code])
      expect(office.journal.appended.length - before).toBe(mayChange(scope, root) ? 1 : 0)
      expect(zhang.closed).toBeNull()
    }
  })
}

test('[PR82] who may not change a section may not delete from it either, and nobody notices the attempt', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟', DUTIES), await office.enter('张伟')]
  writeParagraph(zhang, 'problems', '别人写的。')
  await office.settle()
  li.report.section('problems').delete(0, 1)
  writeParagraph(zhang, 'problems', '接着写的。')
  await office.settle()
  expect(li.closed?.code).toBe(CLOSE.notAllowed.code)
  expect(office.renewals).toBe(1)
  expect(written(zhang, 'problems')).toEqual(['别人写的。', '接着写的。'])
  expect(await office.everyoneAgrees()).toBe(true)
})

test('[PR82] what was decided for a person goes before what holds for all colleagues', async () => {
  const office = new Office()
  office.journal.setMember(REPORT, 'id-of-李娟', memberWho(TABLE))
  const li = await office.enter('李娟')
  expect(li.notices).toContainEqual(rights({ scope: 'table' }))
  writeParagraph(li, 'duties', '不该我写。')
  await office.settle()
  expect(li.closed?.code).toBe(CLOSE.notAllowed.code)
})

test('[PR85] a right withdrawn while its owner types takes effect with the next edit; colleagues in flight go on', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  writeParagraph(li, 'duties', '还能写。')
  await office.settle()
  const cut = office.journal.setMember(REPORT, 'id-of-李娟', memberWho([]))
  writeParagraph(li, 'duties', '不能再写。')
  writeParagraph(zhang, 'problems', '同时在写。')
  const nonce = zhang.askSaved()
  await office.settle()
  expect(li.closed?.code).toBe(CLOSE.notAllowed.code)
  expect(zhang.saved).toEqual([nonce])
  expect(written(zhang, 'duties')).toEqual(['还能写。'])
  const rows = (await office.journal.audit(REPORT))?.rows ?? []
  expect(rows.filter(({ seq, personId }) => seq > cut.seq && personId === 'id-of-李娟')).toEqual([])
})

test('[PR85] a lock is an exact cut: who reads goes on reading, who was writing gets told, and an unlock is seen at once', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  office.journal.stall()
  writeParagraph(li, 'duties', '晚了一步。')
  await office.settle()
  const cut = office.journal.setStatus(REPORT, 'locked')
  office.journal.resume()
  await office.settle()
  expect(li.closed?.code).toBe(CLOSE.locked.code)
  expect(zhang.closed).toBeNull()
  expect(zhang.notices.at(-1)).toEqual(rights({ status: 'locked' }))
  expect((await office.journal.load(REPORT))?.head.seq).toBe(cut.seq)

  office.journal.setStatus(REPORT, 'open')
  office.rooms.refresh(REPORT)
  await office.settle()
  expect(zhang.notices.at(-1)).toEqual(rights({}))
  writeParagraph(zhang, 'duties', '又能写了。')
  await office.settle()
  expect(zhang.closed).toBeNull()
  expect(office.storedWords()).toContain('又能写了。')
})

test('[PR85] a lock by somebody at another process is noticed by those who only read', async () => {
  const office = new Office()
  const li = await office.enter('李娟')
  office.journal.setStatus(REPORT, 'sealed')
  office.timers.pass(2_000)
  await office.settle()
  expect(li.notices.at(-1)).toEqual(rights({ status: 'sealed' }))
  expect(li.closed).toBeNull()
})
