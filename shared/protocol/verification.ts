/** Is this file the agreed version that it says it is? */
export interface Verification {
  /**
   * `agreed`: it is the file, all that shows is the same; `same-words`: it says the same and hides nothing, but is not
   * as it is exported: saved by another program, exported by an older release, or made to look different; `changed`: it
   * says it is, and differs; `not-agreed`: a draft, or a version on which the
   * agreement was taken back before it was reached; `unknown`: it names no version that this server knows.
   */
  readonly answer: 'agreed' | 'same-words' | 'changed' | 'not-agreed' | 'unknown'
  readonly report?: VerifiedReport
  readonly version?: number
  readonly code?: string
  /** When it was made final. ISO 8601, UTC. */
  readonly agreedAt?: string
  /** Who made it final (定稿人), as they are called today; absent: nobody who is known, or who asks may not read it. */
  readonly agreedBy?: string
  readonly confirmers?: readonly { readonly display: string; readonly post: string; readonly at: string }[]
  /** It was corrected since: it is what was agreed, and no longer what holds. */
  readonly isSuperseded?: boolean
  /** The first of them, in the order of the report, {@link MAX_DIFFERENCES} at most. */
  readonly differences: readonly Difference[]
}

export interface VerifiedReport {
  readonly id: string
  readonly title: string
  /** Name of the unit that reports; only for whoever may read it. */
  readonly unit?: string
  /** Whether the person who asks may read it; if not, they do not hear what it says. */
  readonly mayRead: boolean
}

/** Where in a file something stands; whoever shows it puts it into words. All numbers count from 1. */
export interface Place {
  /**
   * `paragraph`, `line`: its number; `cell`: table, row, cell; `outside`: not in the text itself but in a header, a
   * footer, a note or a comment of Word; `styles`: in how words are formatted, which hides or adds some; `properties`: in
   * what Word shows of a file under 文件 · 信息.
   */
  readonly kind: 'paragraph' | 'line' | 'cell' | 'outside' | 'styles' | 'properties'
  readonly numbers: readonly number[]
}

export interface Difference {
  readonly where: Place
  /** What the agreed version says there; '' = nothing. */
  readonly expected: string
  readonly found: string
}

/** Differences that are told: who sees these knows enough. */
export const MAX_DIFFERENCES = 20
/** Largest file that is held against a version, in MiB; what is exported here is far smaller. */
export const MAX_VERIFIED_MEBIBYTES = 20
