import { expect, test } from 'vitest'
import { OFFICE_ACTIONS, type OfficeActor, mayInOffice, ownOfficeRights } from './office-rights.ts'

const MEMBER: OfficeActor = { role: 'member', unitId: 'health', isUnitAdmin: false, reviews: [] }
const ADMINISTRATION = ['unit.manage', 'person.manage', 'invitation.manage', 'audit.read'] as const

test('[WF5] members make reports in their own unit and see their colleagues, and manage nobody', () => {
  expect(ownOfficeRights(MEMBER)).toEqual(['report.create', 'report.import', 'unit.read', 'person.list'])
  expect(OFFICE_ACTIONS.filter((action) => mayInOffice(action, MEMBER, 'schools'))).toEqual([])
})

test('[WF5] a unit administrator rules over their own unit, and over no server administrator', () => {
  const head = { ...MEMBER, isUnitAdmin: true }
  for (const action of ADMINISTRATION) {
    expect([action, mayInOffice(action, head, 'health'), mayInOffice(action, head, 'schools')]).toEqual([action, true, false])
  }
  for (const action of ['unit.create', 'unit.reviewers', 'admin.manage'] as const) {
    expect([action, mayInOffice(action, head, 'health')]).toEqual([action, false])
  }
})

test('[WF5] a server administrator rules over people and units everywhere, and makes reports only where they stand', () => {
  const admin: OfficeActor = { role: 'admin', unitId: 'health', isUnitAdmin: true, reviews: [] }
  for (const action of [...ADMINISTRATION, 'unit.create', 'unit.reviewers', 'admin.manage'] as const) {
    for (const unit of ['health', 'schools', null])
      expect([action, unit, mayInOffice(action, admin, unit)]).toEqual([action, unit, true])
  }
  expect(['health', 'schools'].map((unit) => mayInOffice('report.create', admin, unit))).toEqual([true, false])
})

test('[WF5] a reviewer sees the unit that they review, and whoever is in no unit may do nothing there', () => {
  const reviewer = { ...MEMBER, unitId: 'finance', reviews: ['health'] }
  expect(OFFICE_ACTIONS.filter((action) => mayInOffice(action, reviewer, 'health'))).toEqual(['unit.read'])
  expect(ownOfficeRights({ ...MEMBER, unitId: null })).toEqual([])
})
