import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { WebsocketProvider } from 'y-websocket'
import { encodeBarrier } from '@gongping/shared/protocol/frames.ts'
import { MESSAGE_BARRIER } from '@gongping/shared/protocol/messages.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'

export interface StockOptions {
  readonly token?: string
  /** Further parameters of the address. */
  readonly params?: Readonly<Record<string, string>>
  /** Another WebSocket than Node's own. */
  readonly socket?: typeof WebSocket
  /** One of several tabs of a browser, which tell each other of edits past the server. */
  readonly isTab?: boolean
}

/**
 * Somebody who follows a report with nothing but the stock y-websocket provider, and types plain characters
 * as any Yjs program would.
 */
export class StockClient implements Disposable {
  readonly doc = new Y.Doc()
  readonly report = new ReportDoc(this.doc)
  readonly provider: WebsocketProvider
  private readonly barriers = new Map<number, () => void>()
  private nonce = 0

  constructor(origin: string, reportId: string, { token, params, socket, isTab = false }: StockOptions = {}) {
    this.provider = new WebsocketProvider(`${origin.replace(/^http/, 'ws')}/sync`, reportId, this.doc, {
      params: { ...(token !== undefined && { token }), ...params },
      disableBc: !isTab,
      ...(socket && { WebSocketPolyfill: socket }),
    })
    this.provider.messageHandlers[MESSAGE_BARRIER] = (_encoder, decoder) => {
      const nonce = decoding.readVarUint(decoder)
      this.barriers.get(nonce)?.()
      this.barriers.delete(nonce)
    }
  }

  get content(): ReportContent {
    return readContent(this.doc)
  }

  /** Resolves once the server's state has been received on the present connection. */
  async synced(): Promise<this> {
    if (!this.provider.synced) await new Promise<void>((resolve) => this.onceSynced(resolve))
    return this
  }

  /** Resolves with the code of the close that the provider takes as final. */
  closed(): Promise<number> {
    return new Promise((resolve) => this.provider.once('closed', ({ code }) => resolve(code)))
  }

  /** Resolves once the present connection is lost, for whatever reason. */
  disconnected(): Promise<void> {
    return new Promise((resolve) => this.provider.once('connection-close', () => resolve()))
  }

  /** Resolves once everything sent so far on this connection is on the server's disk. Stays open if the connection is lost. */
  barrier(): Promise<void> {
    const nonce = this.nonce++
    return new Promise((resolve) => {
      this.barriers.set(nonce, resolve)
      this.sendRaw(encodeBarrier(nonce))
    })
  }

  sendRaw(frame: Uint8Array): void {
    // A copy of its own: the type of WebSocket.send refuses views of possibly shared memory.
    this.provider.ws?.send(new Uint8Array(frame))
  }

  /** Resolves once the condition holds; it is asked again whenever the document or who is present changes. */
  sees(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const { doc } = this
      const { awareness } = this.provider
      const look = () => {
        if (!condition()) return
        doc.off('update', look)
        awareness.off('change', look)
        resolve()
      }
      doc.on('update', look)
      awareness.on('change', look)
      look()
    })
  }

  /** Adds characters to the end of the last paragraph of a section, in one transaction. */
  type(sectionId: string, characters: string): void {
    this.doc.transact(() => {
      const text = lastText(this.report.section(sectionId))
      text.insert(text.length, characters)
    })
  }

  addParagraph(sectionId: string, words: string): void {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    this.report.section(sectionId).push([paragraph])
  }

  /** The words of a section, paragraph by paragraph. */
  words(sectionId: string): string[] {
    return this.report
      .section(sectionId)
      .toArray()
      .map((node) => (node instanceof Y.XmlElement ? node.toArray().map(String).join('') : ''))
  }

  [Symbol.dispose](): void {
    this.provider.destroy()
    this.provider.awareness.destroy()
    this.doc.destroy()
  }

  private onceSynced(resolve: () => void): void {
    const look = (synced: boolean) => {
      if (!synced) return
      this.provider.off('sync', look)
      resolve()
    }
    this.provider.on('sync', look)
  }
}

function lastText(section: Y.XmlFragment): Y.XmlText {
  let paragraph = section.get(section.length - 1)
  if (!(paragraph instanceof Y.XmlElement)) {
    paragraph = new Y.XmlElement('paragraph')
    section.push([paragraph])
  }
  const text = paragraph.get(paragraph.length - 1)
  if (text instanceof Y.XmlText) return text
  const added = new Y.XmlText()
  paragraph.push([added])
  return added
}
