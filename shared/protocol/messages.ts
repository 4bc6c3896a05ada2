import type { PersonName } from './http.ts'
import type { ReportRole } from '../workflow/report-role.ts'
import type { ReportStatus } from '../workflow/report-status.ts'

/** Message numbers of the y-websocket protocol, as the stock provider 3.1 speaks it, and ours from 100 up. */
export const MESSAGE_SYNC = 0
export const MESSAGE_AWARENESS = 1
export const MESSAGE_QUERY_AWARENESS = 3
/** varString JSON of a {@link Notice}; only to clients that announce `?notices=1`. */
export const MESSAGE_NOTICE = 101
/**
 * varUint nonce, returned once everything received before it on that connection is on disk and nothing of it
 * is pending. Only answered, never sent unasked, so a stock client never sees it.
 */
export const MESSAGE_BARRIER = 102
/** varString JSON of a {@link Refusal}; sent before the close, only after `?notices=1`. */
export const MESSAGE_REFUSED = 103

export const SYNC_STEP_1 = 0
export const SYNC_STEP_2 = 1
export const SYNC_UPDATE = 2

/** Largest frame a client may send, in bytes. A whole pasted chapter is some 100 kB. */
export const MAX_FRAME_BYTES = 2 * 1024 * 1024
/** Largest awareness state of one person, in bytes of JSON. */
export const MAX_AWARENESS_BYTES = 2048

/** What the server tells open pages about things that are not in the document. */
export type Notice =
  /** First of all: the colour in which everybody else sees this page's person. */
  | { readonly type: 'welcome'; readonly color: string }
  | { readonly type: 'draining' }
  /** False: the server cannot store now, keeps trying, and acknowledges nothing; true: it works again. */
  | { readonly type: 'storage'; readonly ok: boolean }
  /** Somebody explained a finding of the report or took that back: ask for the explanations again. */
  | { readonly type: 'explanations' }
  /** A comment was made, answered, changed, resolved or found elsewhere: ask for the comments again. */
  | { readonly type: 'comments' }
  /** This page's person was told something (通知): ask for the notifications again. */
  | { readonly type: 'notifications' }
  /** Somebody submitted, confirmed, returned or finalised the report: ask for the agreement again. */
  | { readonly type: 'agreement' }
  /** A version was made or named: ask for the versions again. */
  | { readonly type: 'versions' }
  | RestoredNotice
  /** Somebody gave a section or a row to somebody, or finished one: ask for the assignments again. */
  | { readonly type: 'assignments' }
  /** Somebody decided who may do what here. For whom that changes anything, the new rights follow. */
  | MembersNotice
  | RightsNotice

export interface MembersNotice {
  readonly type: 'members'
  /** Name of who decided. */
  readonly by: string
  /** About whom; null: everybody to whom nothing was given by name. */
  readonly personId: string | null
}

/** Somebody put the report, or a part of it, back to a version: what stood there is kept in another one. */
export interface RestoredNotice {
  readonly type: 'restored'
  readonly by: PersonName
  /** Number of the version that was put back. */
  readonly version: number
  /** Number of the one that has all that stood there before. */
  readonly kept: number
  /** What was put back: "section/<id>", "row/<id>" (also of a table); null: the whole report. */
  readonly place: string | null
}

/** After the welcome and at each change: what this person may do in the report. */
export interface RightsNotice {
  readonly type: 'rights'
  /** null: not even read it any more; a close follows. */
  readonly role: ReportRole | null
  /** What they may change while it is open, as `formatScope` writes it … */
  readonly scope: string
  /** … besides these places ("section/<id>", "row/<id>"), which are bindingly others'. */
  readonly except: readonly string[]
  readonly status: ReportStatus
}

/** Why an update was refused. `code` is a key of the error catalogue. */
export interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}
