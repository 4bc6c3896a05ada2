import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { StockClient } from '../../support/stock-client.ts'
import { foreignParts } from './foreign-parts.ts'

/** A person's pause between two strokes. */
const STROKE_MS = 12

/** A healthy colleague who types all the time and notes whatever is not as always. */
export class Witness {
  readonly client: StockClient
  readonly #sectionId: string
  /** From each stroke to its acknowledgement. */
  readonly milliseconds: number[] = []
  interruptions = 0
  #isTyping = true
  #text: Y.XmlText | null = null
  readonly #typing: Promise<void>

  constructor(client: StockClient, sectionId: string) {
    this.client = client
    this.#sectionId = sectionId
    client.provider.on('connection-close', () => this.interruptions++)
    this.#typing = this.#type()
  }

  /** Resolves once everything typed is acknowledged. */
  async stop(): Promise<void> {
    this.#isTyping = false
    await this.#typing
  }

  foreignParts(): string[] {
    return foreignParts(this.client.doc)
  }

  /** Characters of this person that somebody deleted, in a document. */
  missingIn(doc: Y.Doc): number {
    const { clientID } = this.client.doc
    const own = doc.store.clients.get(clientID) ?? []
    const deleted = own.reduce((sum, { deleted, length }) => sum + (deleted ? length : 0), 0)
    return deleted + Y.getState(this.client.doc.store, clientID) - Y.getState(doc.store, clientID)
  }

  async #type(): Promise<void> {
    while (this.#isTyping) {
      this.#strike()
      const began = performance.now()
      await this.client.barrier()
      this.milliseconds.push(performance.now() - began)
      await pause(STROKE_MS)
    }
  }

  /** In a paragraph of this person's own, and in the next one when that is long or somebody took it away. */
  #strike(): void {
    const text = this.#text
    if (text && text.length < 40 && isInPlace(text)) return text.insert(text.length, '字')
    const paragraph = new Y.XmlElement('paragraph')
    this.#text = new Y.XmlText('王强写的。')
    paragraph.insert(0, [this.#text])
    this.client.report.section(this.#sectionId).push([paragraph])
  }
}

function isInPlace(text: Y.XmlText): boolean {
  return text._item?.deleted === false && text.parent?._item?.deleted === false
}
