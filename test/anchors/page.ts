import * as Y from 'yjs'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import type { Lettering, Letters } from './letters.ts'

export const ROOT = sectionRoot('duties')

/** Somebody's page with one section, written to as an editor writes: a paragraph that is split or joined is written anew. */
export class Page {
  readonly doc = new Y.Doc()
  readonly undo: Y.UndoManager
  readonly #letters: Letters
  #clipboard: Lettering | null = null

  constructor(clientId: number, letters: Letters) {
    this.doc.clientID = clientId
    this.#letters = letters
    this.undo = new Y.UndoManager(this.#root, { captureTimeout: 0, trackedOrigins: new Set(['typed']) })
  }

  get #root(): Y.XmlFragment {
    return this.doc.getXmlFragment(ROOT)
  }

  get texts(): Y.XmlText[] {
    return this.#root.toArray().map((node) => (node as Y.XmlElement).get(0) as Y.XmlText)
  }

  sync(server: Y.Doc): void {
    Y.applyUpdate(server, Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(server)))
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(this.doc)))
  }

  type(at: number, offset: number, words: string): void {
    this.#edit(() => this.texts[at]?.insert(offset, words))
  }

  /** A paragraph of its own. */
  typeParagraph(at: number, words: string): void {
    this.#edit(() => this.#insert(at, { words, letters: [] }))
  }

  erase(at: number, offset: number, length: number): void {
    this.#edit(() => this.texts[at]?.delete(offset, length))
  }

  bold(at: number, offset: number, length: number): void {
    this.#edit(() => this.texts[at]?.format(offset, length, { bold: {} }))
  }

  pressEnter(at: number, offset: number): void {
    const text = this.texts[at]
    if (!text) return
    const tail = this.#letters.in(text, offset)
    this.#edit(() => {
      text.delete(offset, text.length - offset)
      this.#insert(at + 1, tail)
    })
  }

  joinWithNext(at: number): void {
    this.eraseAcross(at, this.texts[at]?.length ?? 0, 0)
  }

  /** From an offset in a paragraph to one in the next. */
  eraseAcross(at: number, offset: number, endInNext: number): void {
    const [text, next] = [this.texts[at], this.texts[at + 1]]
    if (!text || !next) return
    const rest = this.#letters.in(next, endInNext)
    this.#edit(() => {
      text.delete(offset, text.length - offset)
      this.#write(text, offset, rest)
      this.#root.delete(at + 1, 1)
    })
  }

  cut(at: number): void {
    if (this.#root.length < 2) return
    this.copy(at)
    this.#edit(() => this.#root.delete(at, 1))
  }

  copy(at: number): void {
    const text = this.texts[at]
    if (text) this.#clipboard = this.#letters.in(text, 0)
  }

  paste(at: number): void {
    const clipboard = this.#clipboard
    if (clipboard) this.#edit(() => this.#insert(Math.min(at, this.#root.length), clipboard))
  }

  cutWords(at: number, offset: number, length: number): void {
    const text = this.texts[at]
    if (!text) return
    this.#clipboard = this.#letters.in(text, offset, offset + length)
    this.#edit(() => text.delete(offset, length))
  }

  pasteWords(at: number, offset: number): void {
    const [text, clipboard] = [this.texts[at], this.#clipboard]
    if (text && clipboard) this.#edit(() => this.#write(text, offset, clipboard))
  }

  back(): void {
    this.undo.undo()
    this.#letters.follow(this.doc)
  }

  again(): void {
    this.undo.redo()
    this.#letters.follow(this.doc)
  }

  /** All that the section says now, to be written anew later. */
  version(): readonly Lettering[] {
    return this.texts.map((text) => this.#letters.in(text, 0))
  }

  /** As somebody who pastes an earlier version over everything. */
  replaceAll(version: readonly Lettering[]): void {
    this.#edit(() => {
      this.#root.delete(0, this.#root.length)
      version.forEach((part, at) => this.#insert(at, part))
    })
  }

  #insert(at: number, { words, letters }: Lettering): void {
    const text = new Y.XmlText(words)
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [text])
    this.#root.insert(at, [element])
    this.#letters.bind(text, 0, letters)
  }

  #write(text: Y.XmlText, offset: number, { words, letters }: Lettering): void {
    text.insert(offset, words)
    this.#letters.bind(text, offset, letters)
  }

  #edit(edit: () => void): void {
    this.doc.transact(edit, 'typed')
  }
}
