import type { MiddlewareHandler } from 'hono'
import { every } from 'hono/combine'
import type { OfficeAction } from '@gongping/shared/workflow/office-rights.ts'
import type { ReportAction } from '@gongping/shared/workflow/report-rights.ts'
import type { Identity } from '../identity/identity.ts'
import type { Office } from '../operations/office.ts'
import { permitInOffice } from '../operations/permit-in-office.ts'
import { permit } from '../operations/permit.ts'
import { problem } from './problem.ts'
import type { PersonScope } from './request-scope.ts'
import { requirePerson } from './require-person.ts'

/** Lets through whoever may do this with the report that the path names as `{id}`, as long as it is as it is now. */
export function requireInReport(office: Office, identity: Identity, action: ReportAction): MiddlewareHandler<PersonScope> {
  const look: MiddlewareHandler<PersonScope> = async (c, next) => {
    const permitted = await permit(office, c.var.person, c.req.param('id') ?? '', action)
    return permitted.ok ? next() : problem(c, permitted.error)
  }
  return every(requirePerson(identity), look)
}

/** Lets through whoever may do this in their own unit. */
export function requireInOffice(office: Office, identity: Identity, action: OfficeAction): MiddlewareHandler<PersonScope> {
  const look: MiddlewareHandler<PersonScope> = async (c, next) => {
    const permitted = await permitInOffice(office, c.var.person, action)
    return permitted.ok ? next() : problem(c, permitted.error)
  }
  return every(requirePerson(identity), look)
}
