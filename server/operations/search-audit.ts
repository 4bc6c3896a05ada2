import type { AuditFilter, AuditPage, AuditRecord } from '@gongping/shared/protocol/audit.ts'
import { AUDIT_VERBS, AUDIT_VERB_NAMES } from '@gongping/shared/workflow/audit-verbs.ts'
import type { Identity } from '../identity/identity.ts'
import type { AuditEntry, AuditMatches, AuditQuery } from '../store/audit-log.ts'
import type { AuditScope } from './audit-scope.ts'
import { type OfficeNames, officeNames } from './office-names.ts'
import type { Office } from './office.ts'

export interface WantedEntries extends AuditFilter {
  /** Only entries with a smaller number. */
  readonly before?: number | undefined
  readonly limit: number
}

/** So many names of a kind that a text may stand for are looked for: databases bound how much they are asked at once. */
const MOST_MATCHES = 5000

/** What somebody asks of the part of the audit log that they may see, with names. */
export async function searchAudit(
  office: Office,
  identity: Identity,
  scope: AuditScope,
  wanted: WantedEntries,
): Promise<AuditPage> {
  const names = await officeNames(office, identity)
  return searchWithNames(office, names, scope, wanted)
}

export async function searchWithNames(
  { audit }: Pick<Office, 'audit'>,
  names: OfficeNames,
  scope: AuditScope,
  { text, verb, person, report, from, to, before, limit }: WantedEntries,
): Promise<AuditPage> {
  const anyOf = text === undefined ? undefined : matchesOf(text, names)
  if (anyOf && Object.values(anyOf).every((ids: readonly string[]) => ids.length === 0)) return { entries: [], more: false }
  const query: AuditQuery = {
    limit: limit + 1,
    ...scope,
    ...(verb !== undefined && { verb }),
    ...(person !== undefined && { personId: person }),
    ...(report !== undefined && { reportId: report }),
    ...(from !== undefined && { from: inUtc(from) }),
    ...(to !== undefined && { to: inUtc(to) }),
    ...(before !== undefined && { before }),
    ...(anyOf && { anyOf }),
  }
  const found = await audit.search(query)
  return { entries: found.slice(0, limit).map((entry) => toRecord(entry, names)), more: found.length > limit }
}

/** As entries say it: then times compare as texts. */
function inUtc(time: string): string {
  return new Date(time).toISOString()
}

/** Entries hold ids and verbs; what a person types is a part of a name. */
function matchesOf(text: string, { people, reports, units }: OfficeNames): AuditMatches {
  const wanted = folded(text)
  const isMeant = (...names: readonly string[]) => names.some((name) => folded(name).includes(wanted))
  return {
    personIds: idsOf(people, ({ name, display }) => isMeant(name, display)),
    reportIds: idsOf(reports, (title) => isMeant(title)),
    unitIds: idsOf(units, (name) => isMeant(name)),
    verbs: AUDIT_VERB_NAMES.filter((verb) => isMeant(AUDIT_VERBS[verb].zh, AUDIT_VERBS[verb].en)),
    addresses: ADDRESS.test(wanted) ? [wanted] : [],
  }
}

function idsOf<V>(named: ReadonlyMap<string, V>, isMeant: (value: V) => boolean): readonly string[] {
  return [...named].flatMap(([id, value]) => (isMeant(value) ? [id] : [])).slice(0, MOST_MATCHES)
}

/** An IP address, or the command line. */
const ADDRESS = /^(?:[\da-f]*[.:][\da-f.:]*|cli)$/

function folded(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase()
}

function toRecord(entry: AuditEntry, { people, reports, units }: OfficeNames): AuditRecord {
  const { seq, at, personId, verb, subjectId, reportId, unitId, params, address, hash } = entry
  const named = (id: string) => ({ id, display: people.get(id)?.display ?? '' })
  return {
    seq,
    at,
    person: personId === '' ? null : named(personId),
    verb,
    subject: subjectId === null ? null : named(subjectId),
    report: reportId === null ? null : { id: reportId, title: reports.get(reportId) ?? '' },
    unit: unitId === null ? null : { id: unitId, name: units.get(unitId) ?? '' },
    params,
    people: idsIn(params['people']).map(named),
    address,
    hash: Buffer.from(hash).toString('hex'),
  }
}

function idsIn(people: string | undefined): readonly string[] {
  return people === undefined || people === 'none' ? [] : people.split(' ')
}
