import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StaffRecord } from '@gongping/server/store/units.ts'
import { heldRights } from '@gongping/shared/workflow/held-rights.ts'
import { REPORT, appendOf, bytes, headOf, stored } from './journal-setup.ts'
import type { StoreSetup } from './reports-contract.ts'

const staffOf = (personId: string, more: Partial<StaffRecord> = {}): StaffRecord => ({
  personId,
  unitId: 'first',
  divisionId: null,
  post: '',
  isUnitAdmin: false,
  isActive: true,
  ...more,
})

/** What every store must do with units, the people in them, and what they hold in reports. */
export function peopleContract(name: string, setUp: () => Promise<StoreSetup>): void {
  let office: StoreSetup
  beforeEach(async () => {
    office = await setUp()
    const { units, reports } = office.store
    await units.createUnit({ id: 'schools', name: '教育局' })
    for (const person of ['li', 'wang']) await units.place(staffOf(person))
    await units.place(staffOf('zhao', { unitId: 'schools' }))
    await reports.create({ ...REPORT, id: 'a', seed: bytes(1) })
    await reports.create({ ...REPORT, id: 'b', seed: bytes(1), createdBy: 'zhao' })
  })
  afterEach(() => office.close())
  const roleOf = async (person: string, report = 'a') =>
    heldRights((await stored(office.store.journal, report)).rights, person).role
  const termsOf = async (report: string) => (await headOf(office.store.journal, report)).terms
  /** By how much the terms of both reports have moved on. */
  const movedBy = async (change: () => Promise<unknown>) => {
    const before = [await termsOf('a'), await termsOf('b')] as const
    await change()
    return [(await termsOf('a')) - before[0], (await termsOf('b')) - before[1]]
  }

  test(`[WF9] ${name}: there is always a unit; units, divisions and posts are kept as they were said`, async () => {
    const { units } = office.store
    expect((await units.units()).map((unit) => [unit.id, unit.name])).toEqual([
      ['first', '本单位'],
      ['schools', '教育局'],
    ])
    expect([await units.renameUnit('first', '清溪县财政局'), await units.renameUnit('nothing', '无')]).toEqual([true, false])
    const divisions = [
      { id: 'budget', name: '预算股' },
      { id: 'office', name: '办公室' },
    ]
    expect([await units.setDivisions('schools', divisions), await units.setDivisions('nothing', divisions)]).toEqual([
      true,
      false,
    ])
    await units.place(staffOf('zhao', { unitId: 'schools', divisionId: 'office', post: '股长', isUnitAdmin: true }))
    await units.setDivisions('schools', [
      { id: 'new', name: '基建股' },
      { id: 'office', name: '综合股' },
    ])
    expect(await units.staffOf('zhao')).toMatchObject({ divisionId: 'office', post: '股长', isUnitAdmin: true })
    await units.setDivisions('schools', [{ id: 'new', name: '基建股' }])
    expect(await units.staffOf('zhao')).toMatchObject({ unitId: 'schools', divisionId: null, post: '股长' })
    const [first, schools] = await units.units()
    expect([first?.name, schools?.divisions]).toEqual(['清溪县财政局', [{ id: 'new', name: '基建股' }]])
    expect((await units.staff()).map(({ personId }) => personId)).toEqual(['li', 'wang', 'zhao'])
    expect(await units.staffOf('nobody')).toBeNull()
  })

  test(`[WF10] ${name}: a report is of its maker's unit, its maker owns it, and colleagues draft it`, async () => {
    const { reports } = office.store
    expect([await roleOf('li'), await roleOf('wang'), await roleOf('zhao')]).toEqual(['owner', 'drafter', null])
    expect([await roleOf('li', 'b'), await roleOf('zhao', 'b')]).toEqual([null, 'owner'])
    const listed = await reports.listFor('wang')
    expect(listed.map(({ id, unitId, everyone, claim }) => [id, unitId, everyone, claim.isInUnit, claim.granted]).sort()).toEqual(
      [
        ['a', 'first', 'drafter', true, null],
        ['b', 'schools', 'drafter', false, null],
      ],
    )
    await reports.create({ ...REPORT, id: 'c', seed: bytes(1), createdBy: '' })
    expect((await stored(office.store.journal, 'c')).rights.people.has('')).toBe(false)
    expect([await roleOf('li', 'c'), await roleOf('zhao', 'c')]).toEqual(['drafter', null])
  })

  test(`[WF11] ${name}: who may do what is told by the report, by its log and for one person alike`, async () => {
    const { reports, journal, units } = office.store
    await reports.setMember('a', 'wang', { role: 'drafter', scope: ['table', 'section/s1'] })
    await reports.setMember('a', 'zhao', { role: 'viewer', scope: null })
    await reports.assign('a', { place: 'row/t1', people: ['li', 'zhao'], isBinding: true })
    await reports.assign('a', { place: 'row/t2', people: ['li'], isBinding: false })
    await units.setReviewer('first', 'sun', true)
    const { rights, head } = await stored(journal, 'a')
    const terms = await reports.terms('a')
    expect(terms?.rights).toEqual(rights)
    expect([terms?.head.terms, terms?.unitId]).toEqual([head.terms, 'first'])
    for (const person of ['li', 'wang', 'zhao', 'sun', 'nobody']) {
      const alone = await reports.terms('a', person)
      expect([person, alone && heldRights(alone.rights, person)]).toEqual([person, heldRights(rights, person)])
    }
    expect(heldRights(rights, 'wang')).toEqual({ role: 'drafter', scope: ['table', 'section/s1'], except: ['row/t1'] })
    expect([await roleOf('zhao'), await roleOf('sun')]).toEqual(['viewer', 'reviewer'])
    await reports.setMember('a', 'zhao', null)
    expect(await roleOf('zhao')).toBeNull()
    expect([await reports.terms('nothing'), await reports.setEveryone('nothing', null)]).toEqual([null, null])
  })

  test(`[WF12] ${name}: every change of rights ends the terms of each report that it touches, and of no other`, async () => {
    const { reports, units } = office.store
    const place = (more: Partial<StaffRecord>) => () => units.place(staffOf('wang', more))
    const setMember = (role: 'viewer' | null) => () => reports.setMember('a', 'zhao', role && { role, scope: null })
    const assign =
      (isBinding: boolean, people = ['li']) =>
      () =>
        reports.assign('a', { place: 'row/t1', people, isBinding })
    expect([
      await movedBy(() => reports.setEveryone('a', 'viewer')),
      await movedBy(setMember('viewer')),
      await movedBy(() => units.place(staffOf('zhao', { unitId: 'schools', isActive: false }))),
      await movedBy(setMember(null)),
      await movedBy(place({ post: '科员' })),
      await movedBy(place({ isUnitAdmin: true })),
      await movedBy(place({ isUnitAdmin: true, unitId: 'schools' })),
      await movedBy(() => units.setReviewer('schools', 'sun', true)),
      await movedBy(() => units.setReviewer('schools', 'sun', true)),
      await movedBy(() => units.setReviewer('first', 'sun', true)),
      await movedBy(() => units.place(staffOf('sun', { unitId: 'schools' }))),
      await movedBy(() => units.setReviewer('first', 'sun', false)),
      await movedBy(assign(false)),
      await movedBy(assign(true)),
      await movedBy(assign(false)),
      await movedBy(() => reports.markDone('a', { place: 'row/t1', personId: 'li', isDone: true })),
      await movedBy(() => units.renameUnit('first', '新名')),
    ]).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 0],
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 0],
      [0, 0],
      [1, 0],
      [1, 0],
      [0, 0],
      [0, 0],
    ])
  })

  test(`[WF12] ${name}: an edit that was judged before somebody left, was moved or dismissed is not done`, async () => {
    const { units, journal } = office.store
    const changes: [before: Partial<StaffRecord>, after: Partial<StaffRecord>][] = [
      [{}, { isUnitAdmin: true }],
      [{ isUnitAdmin: true }, {}],
      [{}, { unitId: 'schools' }],
      [{}, { isActive: false }],
    ]
    for (const [earlier, later] of changes) {
      await units.place(staffOf('li', earlier))
      const before = await headOf(journal, 'a')
      const [touched, meanwhile] = await Promise.all([
        units.place(staffOf('li', later)),
        journal.append('a', appendOf(before, 2)),
      ])
      expect(touched).toContain('a')
      expect(['committed', 'stale']).toContain(meanwhile.kind)
      const after = await headOf(journal, 'a')
      expect((await journal.append('a', appendOf({ ...after, terms: before.terms }, 3))).kind).toBe('stale')
    }
  })

  test(`[PR149] ${name}: on terms that have ended nothing is decided, on those that hold everything is`, async () => {
    const { reports } = office.store
    const assignment = { place: 'section/s1', people: ['wang'], isBinding: false }
    const done = { place: 'section/s1', personId: 'li', isDone: true }
    await reports.assign('a', { ...assignment, people: ['li'] })
    const decisions = (terms: number) =>
      [
        () => reports.markDone('a', done, terms),
        () => reports.assign('a', assignment, terms),
        () => reports.setEveryone('a', 'viewer', terms),
        () => reports.setMember('a', 'zhao', { role: 'owner', scope: null }, terms),
        () => reports.setMember('a', 'li', null, terms),
        () => reports.setStatus('a', 'locked', terms),
      ] as const
    const all = async () => [await stored(office.store.journal, 'a'), await reports.assignments('a')]
    const before = await all()
    const present = await termsOf('a')
    for (const decide of [...decisions(present - 1), ...decisions(present + 1)]) expect(await decide()).toBeFalsy()
    expect(await all()).toEqual(before)
    for (let at = 0; at < 6; at++) expect(await decisions(await termsOf('a'))[at]?.()).toBeTruthy()
    expect((await stored(office.store.journal, 'a')).head.status).toBe('locked')
  })

  test(`[PR151] ${name}: nobody is placed by what was judged on where they do not stand any more`, async () => {
    const { units } = office.store
    const [before, after] = [staffOf('li', { isUnitAdmin: true }), staffOf('li', { post: '科员' })]
    await units.place(before)
    const fields: Partial<StaffRecord>[] = [{ unitId: 'schools' }, { post: '股长' }, { isUnitAdmin: false }, { isActive: false }]
    const judged = [null, ...fields.map((field) => ({ ...before, ...field }))]
    const terms = await termsOf('a')
    for (const judgedOn of judged) expect(await units.place(after, judgedOn)).toBeNull()
    expect(await units.place(staffOf('qian'), staffOf('qian'))).toBeNull()
    expect([await units.staffOf('li'), await units.staffOf('qian'), await termsOf('a')]).toEqual([before, null, terms])
    expect(await units.place(staffOf('qian'), null)).toContain('a')
    const atOnce = await Promise.all([after, staffOf('li')].map((staff) => units.place(staff, before)))
    expect(atOnce.filter((touched) => touched !== null)).toHaveLength(1)
  })

  test(`[PR149] ${name}: of two owners who dismiss each other at once one does`, async () => {
    const { reports } = office.store
    await reports.setMember('a', 'zhao', { role: 'owner', scope: null })
    const terms = await termsOf('a')
    const dismissed = await Promise.all(['li', 'zhao'].map((owner) => reports.setMember('a', owner, null, terms)))
    expect(dismissed.filter((head) => head !== null)).toHaveLength(1)
  })

  test(`[WF13] ${name}: a place is given to people, who say what is finished; whoever keeps it is as far as they were`, async () => {
    const { reports } = office.store
    const assign = (place: string, people: string[], isBinding = false) => reports.assign('a', { place, people, isBinding })
    const told = async () =>
      (await reports.assignments('a')).map(({ place, personId, isBinding, isDone }) => [place, personId, isBinding, isDone])
    expect(await assign('section/s1', ['wang', 'li', 'wang'])).toBe(true)
    expect(await assign('row/t1', ['li'], true)).toBe(true)
    expect(await reports.markDone('a', { place: 'section/s1', personId: 'wang', isDone: true })).toBe(true)
    expect(await reports.markDone('a', { place: 'section/s1', personId: 'zhao', isDone: true })).toBe(false)
    expect(await reports.markDone('b', { place: 'section/s1', personId: 'wang', isDone: true })).toBe(false)
    await assign('section/s1', ['wang', 'zhao'], true)
    expect(await told()).toEqual([
      ['row/t1', 'li', true, false],
      ['section/s1', 'wang', true, true],
      ['section/s1', 'zhao', true, false],
    ])
    await assign('row/t1', [])
    expect((await told()).map(([place]) => place)).toEqual(['section/s1', 'section/s1'])
    expect(await reports.assign('nothing', { place: 'row/t1', people: [], isBinding: false })).toBe(false)
  })
}
