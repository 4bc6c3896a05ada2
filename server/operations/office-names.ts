import type { Identity } from '../identity/identity.ts'
import type { Office } from './office.ts'

/** Names of everything that entries of the audit log point at, as they are called today. */
export interface OfficeNames {
  /** By id: 李娟. */
  readonly people: ReadonlyMap<string, { readonly name: string; readonly display: string }>
  readonly reports: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
}

export async function officeNames(office: Pick<Office, 'reports' | 'units'>, identity: Identity): Promise<OfficeNames> {
  const [people, reports, units] = await Promise.all([identity.listPeople(), office.reports.list(), office.units.units()])
  return {
    people: new Map(people.map((person) => [person.id, person])),
    reports: new Map(reports.map(({ id, title }) => [id, title])),
    units: new Map(units.map(({ id, name }) => [id, name])),
  }
}
