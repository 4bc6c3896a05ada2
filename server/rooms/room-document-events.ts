import type { CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import type { Commit } from './commit-queue.ts'
import type { Author } from './edit.ts'
import type { Refused } from './refused.ts'

/** What a room hears from its document. */
export interface RoomDocumentEvents {
  /** On disk now: others may see it. */
  committed(commit: Commit<Author>): void
  /** An update that had been let in is refused after all, because the terms have changed. */
  refused(author: Author, verdict: Refused): void
  /** Others wrote to the log; or what people may change is something else now. */
  movedOn(): void
  /** This document can't go on. */
  ended(close: CloseCode): void
  trouble(error: unknown): void
  /** Something is wrong with the log, or with us. */
  failed(error: unknown): void
  /** It goes on from the log; `wasLive`: there had been a document, which was thrown away. */
  renewed(wasLive: boolean): void
  window(): number
}
