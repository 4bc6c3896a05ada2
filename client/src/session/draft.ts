import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { EditPlace } from './edit-place.ts'
import type { PlaceWords } from './place-words.ts'

/** What one place said on this computer when the server did not take this person's edits in it. */
export interface DraftPart {
  readonly id: string
  readonly place: EditPlace
  /** The place in office words, as of then: the report may not have it any more. */
  readonly where: string
  readonly words: PlaceWords
  /** What the place said before those edits; null if that is not known. */
  readonly before: PlaceWords | null
  /** ms since the epoch. */
  readonly at: number
  /** It was written into the report by hand. */
  readonly applied: boolean
}

/** This person's edits of one report that the server did not take, until they are written again or discarded. */
export interface Draft {
  /** Why the latest of them were refused. */
  readonly failure: Failure
  /** The oldest first. */
  readonly parts: readonly DraftPart[]
}
