import type { AuditParamsOf, AuditVerb } from '@gongping/shared/workflow/audit-verbs.ts'

/** Who does something, as the server knows it. */
export interface Actor {
  /** '' for the command line, for the server itself, and for whoever is not signed in. */
  readonly personId: string
  /** IP address; "cli" for the command line. */
  readonly address: string
}

export const SERVER: Actor = { personId: '', address: '' }
/** Whoever has a terminal on the server's machine. */
export const COMMAND: Actor = { personId: '', address: 'cli' }

/** Something that was done, of one verb, to a person, a report or a unit. */
export type Deed = {
  readonly [V in AuditVerb]: {
    readonly verb: V
    /** The person that it was done to, where that is somebody else or not known for certain (a failed sign-in). */
    readonly subjectId?: string
    readonly reportId?: string
    /** Absent: that of the report, else of the subject, else of the actor. */
    readonly unitId?: string
    readonly params?: AuditParamsOf<V>
  }
}[AuditVerb]

/**
 * The audit log (操作记录): append only, without gaps, in one total order whatever processes write to it. There is no
 * way to change or to take back an entry, and the database refuses both. Each entry carries a hash over itself and
 * the one before (entry-chain.ts).
 */
export interface AuditLog {
  /** Resolves once the entry is on disk. Rejects with a StorageError where it cannot be: then nothing may be told as done. */
  record(actor: Actor, deed: Deed): Promise<void>
  /** What matches, newest first. */
  search(query: AuditQuery): Promise<readonly AuditEntry[]>
  /** Everything, oldest first: for proofs. */
  entriesAfter(seq: number, limit: number): Promise<readonly AuditEntry[]>
  head(): Promise<AuditHead>
}

export interface AuditEntry {
  /** 1, 2, 3 … */
  readonly seq: number
  /** ISO 8601, UTC; never before that of the entry before. */
  readonly at: string
  readonly personId: string
  /** Of {@link AUDIT_VERBS}, or of a later program. */
  readonly verb: string
  readonly subjectId: string | null
  readonly reportId: string | null
  readonly unitId: string | null
  readonly params: Readonly<Record<string, string>>
  readonly address: string
  /** The chain's hash after this entry: SHA-256, 32 bytes. */
  readonly hash: Uint8Array
}

/** Where the chain ends. Whoever notes it down elsewhere can prove later that nothing was cut off or made anew. */
export interface AuditHead {
  /** Number of the last entry; 0 = there is none. */
  readonly seq: number
  readonly hash: Uint8Array
}

/** Everything that is given has to hold. */
export interface AuditQuery {
  readonly verb?: string
  /** Who did it, or to whom it was done. */
  readonly personId?: string
  readonly reportId?: string
  readonly unitId?: string
  /** ISO 8601, UTC: not earlier. */
  readonly from?: string
  /** ISO 8601, UTC: earlier. */
  readonly to?: string
  /** Only entries with a smaller number. */
  readonly before?: number
  readonly anyOf?: AuditMatches
  readonly limit: number
}

/** What a text stands for; one of them has to hold. */
export interface AuditMatches {
  readonly personIds: readonly string[]
  readonly reportIds: readonly string[]
  readonly unitIds: readonly string[]
  readonly verbs: readonly string[]
  readonly addresses: readonly string[]
}
