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

test('[PR120] only those hear of a change whose rights it changes', async () => {
  const office = new Office()
  const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
  const [before, told] = [zhang.notices.length, li.notices.length]
  office.journal.setMember(REPORT, li.id, { role: 'viewer', scope: null })
  office.rooms.refresh(REPORT)
  await office.settle()
  expect(li.notices.slice(told)).toEqual([rights({ role: 'viewer', scope: '' })])
  expect([zhang.notices.length - before, zhang.closed, li.closed]).toEqual([0, null, null])
  office.journal.setMember(REPORT, li.id, { role: 'owner', scope: null })
  office.rooms.refresh(REPORT)
  await office.settle()
  expect(li.notices.at(-1)).toEqual(rights({ role: 'owner' }))
  writeParagraph(li, 'duties', '由我负责。')
  await office.settle()
  expect(written(zhang, 'duties')).toEqual(['由我负责。'])
})

test('[PR121] whoever loses reading is told and sent away before anything that was written since; nobody else notices', async () => {
  for (const [leave, code] of [
    [(office: Office) => office.journal.setClaim(REPORT, 'id-of-李娟', { isInUnit: false }), CLOSE.notAllowed.code],
    [(office: Office) => office.journal.setClaim(REPORT, 'id-of-李娟', { isActive: false }), CLOSE.signIn.code],
  ] as const) {
    const office = new Office()
    const [li, zhang] = [await office.enter('李娟'), await office.enter('张伟')]
    const before = zhang.notices.length
    leave(office)
    writeParagraph(zhang, 'duties', '之后才写的。')
    await office.settle()
    expect([li.closed?.code, li.notices.at(-1)]).toEqual([code, rights({ role: null, scope: '' })])
    expect([written(li, 'duties'), written(zhang, 'duties')]).toEqual([[], ['之后才写的。']])
    expect([zhang.closed, zhang.notices.length]).toEqual([null, before])
    expect(await li.connect(office.rooms, REPORT)).toBe(false)
    expect(li.closed?.code).toBe(CLOSE.unknownReport.code)
  }
})

test('[PR121] whoever has no role finds no report; who was just given one gets in, though this process has not heard of it', async () => {
  const office = new Office()
  office.journal.setEveryone(REPORT, null)
  office.journal.setMember(REPORT, 'id-of-张伟', { role: 'owner', scope: null })
  const [zhang, li] = [await office.enter('张伟'), await office.enter('李娟')]
  expect([zhang.closed, li.closed?.code]).toEqual([null, CLOSE.unknownReport.code])
  office.journal.setMember(REPORT, li.id, { role: 'reviewer', scope: null })
  await office.reconnect(li)
  expect([li.closed, li.notices.at(-1)]).toEqual([null, rights({ role: 'reviewer', scope: '' })])
})

/** What others may do in a place that is bindingly 李娟's. */
const IN_ROW: Record<string, (person: OfficePerson) => void> = {
  'a cell': ({ report }) => report.setCell('t1-1', 'actual', '98%'),
  'its text': ({ report }) => report.text('t1-1', 'reason').insert(0, '因雨推迟'),
  'its removal': ({ report }) => report.rows.set('t1-1/deleted', 'true'),
  'a cell taken out': ({ report }) => report.cells.delete('t1-1/target'),
}

for (const [what, attempt] of Object.entries(IN_ROW)) {
  test(`[PR122] ${what} of a row that is bindingly 李娟's is hers and the owner's to change, and nobody else's`, async () => {
    for (const [name, isTaken] of [
      ['李娟', true],
      ['张敏', true],
      ['王强', false],
    ] as const) {
      const office = new Office()
      const li = await office.enter('李娟')
      li.report.setCell('t1-1', 'target', '95%')
      await office.settle()
      office.journal.setMember(REPORT, 'id-of-张敏', { role: 'owner', scope: null })
      office.journal.bind(REPORT, 'row/t1-1', [li.id])
      const person = name === '李娟' ? li : await office.enter(name)
      await office.settle()
      const before = office.journal.appended.length
      attempt(person)
      await office.settle()
      expect([name, person.closed?.code]).toEqual([name, isTaken ? undefined : CLOSE.notAllowed.code])
      expect([name, office.journal.appended.length - before]).toEqual([name, isTaken ? 1 : 0])
    }
  })
}

test('[PR122] who is kept out of one row or section is told so, and writes everywhere else', async () => {
  const office = new Office()
  const [li, wang] = [await office.enter('李娟'), await office.enter('王强')]
  office.journal.bind(REPORT, 'row/t1-1', [li.id])
  office.journal.bind(REPORT, 'section/duties', [li.id])
  office.rooms.refresh(REPORT)
  await office.settle()
  expect(wang.notices.at(-1)).toEqual(rights({ except: ['row/t1-1', 'section/duties'] }))
  expect(li.notices.at(-1)).toEqual(rights({}))
  wang.report.setCell('t1-2', 'actual', '12')
  writeParagraph(wang, 'problems', '归我写。')
  await office.settle()
  expect(wang.closed).toBeNull()
  writeParagraph(wang, 'duties', '不归我写。')
  await office.settle()
  expect([wang.closed?.code, office.renewals, written(li, 'duties')]).toEqual([CLOSE.notAllowed.code, 0, []])
})

test('[PR122] a row that becomes somebody’s while others type in it is theirs from the next commit on', async () => {
  const office = new Office()
  const [li, wang] = [await office.enter('李娟'), await office.enter('王强')]
  wang.report.setCell('t1-1', 'actual', '97%')
  await office.settle()
  const cut = office.journal.bind(REPORT, 'row/t1-1', [li.id])
  wang.report.setCell('t1-1', 'actual', '98%')
  li.report.setCell('t1-1', 'target', '95%')
  const nonce = li.askSaved()
  await office.settle()
  expect([wang.closed?.code, li.closed, li.saved]).toEqual([CLOSE.notAllowed.code, null, [nonce]])
  expect(li.report.getCell('t1-1', 'actual')).toBe('97%')
  const rows = (await office.journal.audit(REPORT))?.rows ?? []
  expect(rows.filter(({ seq, personId }) => seq > cut.seq && personId === wang.id)).toEqual([])
})
