import type { VersionKind } from '@gongping/shared/protocol/versions.ts'
import type { Grade } from '@gongping/shared/scoring/score-sheet.ts'

/** The versions (版本) of every report: numbered, never changed besides their name, never dropped. */
export interface Versions {
  /**
   * Keeps a version under the next number. None is added where one says the same already: by itself (`auto`,
   * `before-restore`) the newest with this content or of a later edit, `submitted` one of the same edit that no other
   * round is about. What several say is stored once.
   * @returns the number of the version that says it; null if there is no such report.
   */
  addVersion(reportId: string, version: NewVersion): Promise<AddedVersion | null>
  /** Newest first, without what stands in them. */
  versions(reportId: string, range: VersionRange): Promise<readonly VersionRecord[]>
  /** @returns null if there is none with that number. */
  version(reportId: string, number: number): Promise<KeptVersion | null>
  /** Those that were made by hand. */
  countNamed(reportId: string): Promise<number>
  /** @returns false if there is none with that number. */
  renameVersion(reportId: string, number: number, name: string): Promise<boolean>
}

export interface VersionRange {
  /** Only those with smaller numbers. */
  readonly before?: number | undefined
  readonly limit: number
}

export interface NewVersion {
  readonly kind: VersionKind
  /** Of `submitted`: number of the round that it is frozen for. */
  readonly round?: number
  readonly name: string
  /** Of the last edit that is in it. */
  readonly seq: number
  /** Who made it; '' stands for the server. */
  readonly personId: string
  /** As version-content.ts packs it: the store does not look inside. */
  readonly content: Uint8Array
  readonly score: Uint8Array
  /** Of the canonical content, in lower case hex. */
  readonly sha256: string
  readonly sm3: string
  readonly total: string | null
  readonly grade: Grade | null
}

export interface AddedVersion {
  readonly number: number
  /** False: it was there before. */
  readonly isNew: boolean
}

export interface VersionRecord extends Omit<NewVersion, 'content' | 'score' | 'round'> {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  /** Ids of everybody who wrote since the version before. */
  readonly contributors: readonly string[]
}

export interface KeptVersion extends VersionRecord {
  readonly content: Uint8Array
  readonly score: Uint8Array
  /** Of what it scored when it was kept (score-hash.ts). */
  readonly scoreSha256: string
}
