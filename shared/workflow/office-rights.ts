import type { Role } from './server-role.ts'

/** What somebody is towards a unit. One person can be several of these at once. */
export const OFFICE_POSITIONS = ['server-admin', 'unit-admin', 'reviewer', 'member'] as const
export type OfficePosition = (typeof OFFICE_POSITIONS)[number]

/**
 * What can be done outside a single report, each in some unit: `person.list` shows the names of colleagues,
 * `person.manage` their accounts; `admin.manage` is for the accounts of server administrators.
 */
export const OFFICE_ACTIONS = [
  'report.create',
  'report.import',
  'unit.create',
  'unit.read',
  'unit.manage',
  'unit.reviewers',
  'person.list',
  'person.manage',
  'admin.manage',
  'invitation.manage',
  'audit.read',
] as const
export type OfficeAction = (typeof OFFICE_ACTIONS)[number]

const SERVER_ONLY: readonly OfficePosition[] = ['server-admin']
const ADMINS: readonly OfficePosition[] = ['server-admin', 'unit-admin']
const COLLEAGUES: readonly OfficePosition[] = ['unit-admin', 'member']

/** Who may do what in a unit. A server administrator rules over people and units everywhere, and has content nowhere. */
export const OFFICE_RIGHTS: Readonly<Record<OfficeAction, readonly OfficePosition[]>> = {
  'report.create': COLLEAGUES,
  'report.import': COLLEAGUES,
  'unit.create': SERVER_ONLY,
  'unit.read': ['server-admin', 'unit-admin', 'reviewer', 'member'],
  'unit.manage': ADMINS,
  'unit.reviewers': SERVER_ONLY,
  'person.list': ['server-admin', 'unit-admin', 'member'],
  'person.manage': ADMINS,
  'admin.manage': SERVER_ONLY,
  'invitation.manage': ADMINS,
  'audit.read': ADMINS,
}

/** Somebody who acts, as far as the office is concerned. */
export interface OfficeActor {
  readonly role: Role
  /** null: in no unit yet. */
  readonly unitId: string | null
  readonly isUnitAdmin: boolean
  /** The units that they review for the finance bureau. */
  readonly reviews: readonly string[]
}

/** @param unitId null: no particular unit. */
export function positionsOf(actor: OfficeActor, unitId: string | null): readonly OfficePosition[] {
  const isOwn = unitId !== null && actor.unitId === unitId
  const holds: Readonly<Record<OfficePosition, boolean>> = {
    'server-admin': actor.role === 'admin',
    'unit-admin': isOwn && actor.isUnitAdmin,
    reviewer: unitId !== null && actor.reviews.includes(unitId),
    member: isOwn,
  }
  return OFFICE_POSITIONS.filter((position) => holds[position])
}

export function mayInOffice(action: OfficeAction, actor: OfficeActor, unitId: string | null): boolean {
  return positionsOf(actor, unitId).some((position) => OFFICE_RIGHTS[action].includes(position))
}

/** What somebody may do in their own unit: what the page offers them. */
export function ownOfficeRights(actor: OfficeActor): readonly OfficeAction[] {
  return OFFICE_ACTIONS.filter((action) => mayInOffice(action, actor, actor.unitId))
}
