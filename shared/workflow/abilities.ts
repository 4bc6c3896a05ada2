/** Who may do what: one table, asked by HTTP, by the sync socket and by the page. */
export const ROLES = ['admin', 'member'] as const
export type Role = (typeof ROLES)[number]

export type Ability = 'report.read' | 'report.write' | 'report.create' | 'report.export' | 'person.manage'

const TABLE: Readonly<Record<Ability, readonly Role[]>> = {
  'report.read': ['admin', 'member'],
  'report.write': ['admin', 'member'],
  'report.create': ['admin', 'member'],
  'report.export': ['admin', 'member'],
  'person.manage': ['admin'],
}

export function can(role: Role, ability: Ability): boolean {
  return TABLE[ability].includes(role)
}
