import type { CloseCode } from '@gongping/shared/protocol/close-codes.ts'
import type { ClientMessage } from '@gongping/shared/protocol/frames.ts'

/** What a connection holds of a room. */
export interface Seat {
  /** null stands for a frame that could not be read. */
  receive(message: ClientMessage | null): void
  /** Refuses a frame that was not even read. */
  turnAway(close: CloseCode, reason: string): void
  leave(): void
}
