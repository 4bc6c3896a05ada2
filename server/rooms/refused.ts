import { CLOSE, type CloseCode } from '@gongping/shared/protocol/close-codes.ts'

/** Why something that a member sent is not taken, and with which code they are sent away for it. */
export interface Refused {
  readonly kind: 'refused'
  readonly close: CloseCode
  /** For logs; people read the sentence of the code. */
  readonly reason: string
  /** It was in the document before it was found wrong; the document must be built anew. */
  readonly tainted: boolean
}

export function refused(close: CloseCode, reason: string, tainted = false): Refused {
  return { kind: 'refused', close, reason, tainted }
}

export const BUILDS_ON_REFUSED = refused(CLOSE.updateRefused, 'builds on a refused update')
export const TOO_LARGE = refused(CLOSE.reportTooLarge, 'report too large')
