import * as decoding from 'lib0/decoding'
import { MESSAGE_NOTICE, type Notice } from '@gongping/shared/protocol/messages.ts'
import type { StockClient } from './stock-client.ts'

/** What a client that asked for notices (`?notices=1`) is told from now on. */
export class HeardNotices {
  readonly all: Notice[] = []
  #waiting: (() => void)[] = []

  constructor({ provider }: StockClient) {
    provider.messageHandlers[MESSAGE_NOTICE] = (_encoder, decoder) => {
      this.all.push(JSON.parse(decoding.readVarString(decoder)) as Notice)
      for (const look of this.#waiting) look()
    }
  }

  /** Resolves once storage was said to work, or not to, for the last time. */
  storage(ok: boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        const last = this.all.findLast(({ type }) => type === 'storage')
        if (last?.type !== 'storage' || last.ok !== ok) return
        this.#waiting = this.#waiting.filter((other) => other !== look)
        resolve()
      }
      this.#waiting.push(look)
      look()
    })
  }
}
