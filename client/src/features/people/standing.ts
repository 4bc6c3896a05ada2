import type { Role } from '@gongping/shared/workflow/server-role.ts'

/** What somebody is in the office, as one choice: each may do what the one before may. */
export const STANDINGS = ['member', 'unit-admin', 'admin'] as const
export type Standing = (typeof STANDINGS)[number]

interface Rights {
  readonly role: Role
  readonly isUnitAdmin: boolean
}

export function standingOf({ role, isUnitAdmin }: Rights): Standing {
  if (role === 'admin') return 'admin'
  return isUnitAdmin ? 'unit-admin' : 'member'
}

export function rightsOf(standing: Standing): Rights {
  return { role: standing === 'admin' ? 'admin' : 'member', isUnitAdmin: standing !== 'member' }
}
