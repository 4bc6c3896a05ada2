/** Who may do what: one table, asked by HTTP, by the sync socket and by the page. */
export const ROLES = ['admin', 'member'] as const
export type Role = (typeof ROLES)[number]

/** 'report.manage': locks, opens and seals a report, and decides what each person may change in it. */
export type Ability = 'report.read' | 'report.write' | 'report.create' | 'report.export' | 'report.manage' | 'person.manage'

const TABLE: Readonly<Record<Ability, readonly Role[]>> = {
  'report.read': ['admin', 'member'],
  'report.write': ['admin', 'member'],
  'report.create': ['admin', 'member'],
  'report.export': ['admin', 'member'],
  'report.manage': ['admin'],
  'person.manage': ['admin'],
}

export function can(role: Role, ability: Ability): boolean {
  return TABLE[ability].includes(role)
}
