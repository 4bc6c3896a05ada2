import type { PersonName } from './http.ts'

/** Bodies of the HTTP interface about the audit log (操作记录). Names are those of today; an entry itself has ids. */

/** `GET /api/audit`: newest first. */
export interface AuditPage {
  readonly entries: readonly AuditRecord[]
  /** There are older ones that match: ask again with `before` the last number. */
  readonly more: boolean
}

export interface AuditRecord {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  /** Who did it; null: the command line, the server itself, or somebody who was not signed in. */
  readonly person: PersonName | null
  /** Of AUDIT_VERBS (shared/workflow/audit-verbs.ts), or of a later program. */
  readonly verb: string
  /** The person that it was done to. */
  readonly subject: PersonName | null
  /** `title` is "" where there is no such report any more. */
  readonly report: { readonly id: string; readonly title: string } | null
  readonly unit: { readonly id: string; readonly name: string } | null
  /** Names of AUDIT_PARAMS (shared/workflow/audit-params.ts) and their values: ids, words, numbers. */
  readonly params: Readonly<Record<string, string>>
  /** Those whom `params` names by their ids. */
  readonly people: readonly PersonName[]
  /** IP address; "cli" for the command line, "" for the server itself. */
  readonly address: string
  /** End of the hash chain after this entry, hex. */
  readonly hash: string
}

/** Query of `GET /api/audit` and `GET /api/audit/export`; everything that is given has to hold. */
export interface AuditFilter {
  /** Part of a name, a report's title, a unit's name or a verb in words; or an address. */
  readonly text?: string | undefined
  readonly verb?: string | undefined
  /** Id of who did it, or to whom it was done. */
  readonly person?: string | undefined
  readonly report?: string | undefined
  /** ISO 8601: not earlier. */
  readonly from?: string | undefined
  /** ISO 8601: earlier. */
  readonly to?: string | undefined
}

export const MAX_AUDIT_ENTRIES = 200
