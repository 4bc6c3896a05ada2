import * as Y from 'yjs'
import { type Result, err } from '@gongping/shared/base/result.ts'
import type { Failure } from '@gongping/shared/protocol/errors.ts'
import type { Peer, PeerPerson } from './peer.ts'
import { refusalOf } from './refusal.ts'
import type { Refused } from './refused.ts'

/**
 * Changes a report; returns why it does not, with nothing of it done. Called again with the document as it is by then
 * where others turn out to have written first, so what it decides by it must read from it.
 */
export type ChangeOfDocument = (doc: Y.Doc) => Failure | undefined

/** Where the log ends that an edit is in. */
export interface Committed {
  readonly seq: number
}

export type EditOutcome =
  | Result<Committed, Failure>
  /** By what this process knows of the report, which may be out of date. */
  | { readonly refused: Failure }

/** An edit that the server makes for a person who did not type it: a wording taken over, a version put back. */
export class Edit {
  readonly person: Pick<PeerPerson, 'id'>
  readonly outcome: Promise<EditOutcome>
  /** The first one counts. */
  readonly settle: (outcome: EditOutcome) => void
  readonly #fail: (error: unknown) => void
  readonly #change: ChangeOfDocument

  constructor(personId: string, change: ChangeOfDocument) {
    const { promise, resolve, reject } = Promise.withResolvers<EditOutcome>()
    this.person = { id: personId }
    this.outcome = promise
    this.settle = resolve
    this.#fail = reject
    this.#change = change
  }

  refuse({ close }: Refused): void {
    this.settle({ refused: refusalOf(close) })
  }

  /**
   * What the edit does to a document, as one update under a clientID that nobody has used; the document itself is left
   * alone. @returns null where it does nothing.
   */
  write(doc: Y.Doc): Uint8Array | null {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const updates: Uint8Array[] = []
    copy.on('update', (update: Uint8Array) => updates.push(update))
    try {
      const failure = copy.transact(() => this.#change(copy))
      if (failure) this.settle(err(failure))
      return failure ? null : (updates[0] ?? null)
    } catch (error) {
      // Of whoever asked for the edit; the room has nothing to do with it.
      this.#fail(error)
      return null
    } finally {
      copy.destroy()
    }
  }
}

/** Who an update in a room comes from: somebody's page, or the server on behalf of somebody. */
export type Author = Peer | Edit
