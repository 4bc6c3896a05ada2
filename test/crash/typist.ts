import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { MESSAGE_SYNC, SYNC_STEP_1 } from '@gongping/shared/protocol/messages.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import type { StockClient } from '../support/stock-client.ts'

const EDITS_A_BARRIER = 5
const LONGEST_PAUSE_MS = 6

/**
 * Types, deletes and fills cells without a rest, asking after every few edits whether they are stored. Keeps the
 * bytes of every edit, so that it can be told afterwards of each one whether a document contains it.
 */
export class Typist {
  readonly client: StockClient
  /** Edits of this typist that a barrier has answered for. */
  readonly acknowledged: Uint8Array[] = []
  /** Edits of others that reached this typist, as they came. */
  readonly seen: Uint8Array[] = []
  private readonly own: Uint8Array[] = []
  /** Codes with which the connection ended while this person was typing. */
  readonly cutOff: number[] = []
  private stopped = false

  constructor(client: StockClient) {
    this.client = client
    client.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== client.provider) this.own.push(update)
    })
    client.provider.on('connection-close', (event) => {
      if (client.provider.shouldConnect) this.cutOff.push(event?.code ?? 0)
    })
    // Not the document's own event: a colleague's word in a paragraph that was just deleted here comes out of it
    // as deleted, and that deletion is ours.
    const { messageHandlers } = client.provider
    const handle = messageHandlers[MESSAGE_SYNC]
    messageHandlers[MESSAGE_SYNC] = (encoder, decoder, ...rest) => {
      const peek = decoding.clone(decoder)
      if (decoding.readVarUint(peek) !== SYNC_STEP_1) this.seen.push(decoding.readVarUint8Array(peek))
      handle?.(encoder, decoder, ...rest)
    }
  }

  /** @param onAcknowledged called with the number of edits that were just answered for. */
  type(onAcknowledged: (edits: number) => void): void {
    for (let count = 0; count < EDITS_A_BARRIER; count++) this.edit()
    const asked = this.own.length
    // Nobody can ask while the line is down.
    if (this.client.provider.wsconnected) {
      void this.client
        .barrier()
        .then(() => this.answered(asked))
        .then(onAcknowledged)
    }
    setTimeout(() => this.stopped || this.type(onAcknowledged), Math.random() * LONGEST_PAUSE_MS)
  }

  /** Resolves once the connection is lost and everything that was still under way to this typist has arrived. */
  async leave(): Promise<void> {
    const { client } = this
    const gone = client.provider.wsconnected ? client.disconnected() : Promise.resolve()
    client.provider.shouldConnect = false
    await gone
    this.stopped = true
    client[Symbol.dispose]()
  }

  private answered(upTo: number): number {
    const answered = this.own.slice(this.acknowledged.length, upTo)
    this.acknowledged.push(...answered)
    return answered.length
  }

  private edit(): void {
    const { client } = this
    const section = client.report.section('duties')
    const goal = client.report.text('t1', 'goal/expected')
    const kind = Math.random()
    if (kind < 0.6) client.type('duties', '责')
    else if (kind < 0.7) client.addParagraph('duties', '新的一段。')
    else if (kind < 0.8 && section.length > 1) section.delete(0, 1)
    else if (kind < 0.9) goal.insert(Math.floor(Math.random() * (goal.length + 1)), '目标')
    else client.report.setCell(fundRowId('t1', 'total'), 'executed', Math.random().toFixed(2))
  }
}

/** How many of these edits a document lacks. */
export function missing(doc: Y.Doc, edits: readonly Uint8Array[]): number {
  const snapshot = Y.snapshot(doc)
  return edits.filter((edit) => !Y.snapshotContainsUpdate(snapshot, edit)).length
}
