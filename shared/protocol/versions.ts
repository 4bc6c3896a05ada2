import type { ReportContent } from '../report/content.ts'
import type { Grade, ScoreSheet } from '../scoring/score-sheet.ts'
import type { Round } from './agreement.ts'
import type { PersonName } from './http.ts'

/**
 * How a version (版本) came about: `imported` as it was read from a file, `auto` while people write, `named` by hand,
 * `submitted` with 送审, `before-restore` before an older one was put back.
 */
export const VERSION_KINDS = ['imported', 'auto', 'named', 'submitted', 'before-restore'] as const
export type VersionKind = (typeof VERSION_KINDS)[number]

/** Longest name of a version, in UTF-16 units. */
export const MAX_VERSION_NAME = 100
/** So many versions of a report are made by hand. */
export const MAX_NAMED_VERSIONS = 200
/** Most versions in one answer, and how many there are unless told. */
export const MAX_VERSIONS = 1000
export const DEFAULT_VERSIONS = 100

/** `GET /api/reports/{id}/versions`: newest first. */
export interface VersionList {
  readonly versions: readonly VersionSummary[]
  /** There are older ones: ask again with `before` the last number. */
  readonly more: boolean
}

export interface VersionSummary {
  /** 1, 2, 3 … of this report. */
  readonly number: number
  readonly kind: VersionKind
  /** Given by hand; "" = none. */
  readonly name: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Who made it; null: it was made by itself. */
  readonly by: PersonName | null
  /** Who wrote since the version before. */
  readonly contributors: readonly PersonName[]
  /** Short code: "3F7A-91C2" (version-code.ts). */
  readonly code: string
  /** As the list of reports has them: null where nothing can be totalled. */
  readonly total: string | null
  readonly grade: Grade | null
  /** It is what the people named in a round agreed to (定稿). */
  readonly isAgreed: boolean
  /** It was agreed, and a correction began since (更正): it holds no more. */
  readonly isCorrected: boolean
  /** It was made public (公开), whatever became of it. */
  readonly wasPublished: boolean
}

/** `GET /api/reports/{id}/versions/{n}`. */
export interface VersionDetails {
  readonly version: VersionSummary & {
    /** Of its canonical content in UTF-8, in lower case hex. */
    readonly sha256: string
    readonly sm3: string
    /** Number of the last edit that it has. */
    readonly seq: number
  }
  /** In which people agreed to it; null: they did not. */
  readonly round: Round | null
  /** The report as it was; each live figure carries as `text` what it said. */
  readonly content: ReportContent
  /** What it scored then. */
  readonly score: ScoreSheet
}

/** `POST /api/reports/{id}/versions` and `PATCH /api/reports/{id}/versions/{n}`. */
export interface WantedVersionName {
  readonly name: string
}

export interface VersionMade {
  readonly number: number
}

/** `POST /api/reports/{id}/versions/{n}/restore`. */
export interface WantedRestore {
  /** Id of a section … */
  readonly section?: string | undefined
  /** … or of a table, or of a row of one ("<table>/fund/<fund>" for funds). Neither: the whole report. */
  readonly row?: string | undefined
}

/** The older state was written again as an edit, with this number. */
export interface Restored {
  readonly seq: number
  /** Number of the version that has all that stood there before. */
  readonly kept: number
}
