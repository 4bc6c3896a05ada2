import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import type { CommitFailure } from './commit-queue.ts'

/** The live document can't be trusted any more. */
interface Broken {
  readonly kind: 'broken'
  readonly error: unknown
}

/** Why a room can't go on. */
export type RoomFailure = CommitFailure | Broken

/** With which code everybody in it is sent away. */
export function closeFor(failure: RoomFailure): CloseCode {
  if (failure.kind === 'storage') return CLOSE.storageDown
  if (failure.kind === 'broken') return CLOSE.restarting
  return failure.outcome.reason === 'locked' ? CLOSE.locked : CLOSE.unknownReport
}
