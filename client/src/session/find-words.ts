import * as Y from 'yjs'
import type { Facts } from '@gongping/shared/figures/fact-amount.ts'
import { figureWords } from '@gongping/shared/figures/figure-words.ts'
import { type FigureRef, figureRef } from '@gongping/shared/report/figure-node.ts'
import { GAP } from '@gongping/shared/report/rich-text.ts'

/** Words that stand in one piece of typed text. */
export interface FoundWords {
  readonly paragraph: Y.XmlElement
  readonly text: Y.XmlText
  readonly index: number
}

/**
 * Where the last words of a quote stand in a section. A quote is what checks show: paragraphs of running text, live
 * figures as their words.
 * @returns null unless the quote stands there exactly once and ends with the words, typed and in one piece.
 */
export function findWords(section: Y.XmlFragment, facts: Facts, quote: string, words: string): FoundWords | null {
  const place = findPlace(section, facts, quote, words)
  if (!place || !(place.piece.node instanceof Y.XmlText)) return null
  const { paragraph, piece, index } = place
  return index + words.length <= piece.said.length ? { paragraph, text: place.piece.node, index } : null
}

/** The live figure that the last words of a quote are; null where they are typed, or only a part of what it says. */
export function findFigureSaying(section: Y.XmlFragment, facts: Facts, quote: string, words: string): FigureRef | null {
  const place = findPlace(section, facts, quote, words)
  if (!place || place.index > 0 || place.piece.said !== words || place.piece.node instanceof Y.XmlText) return null
  return refOf(place.piece.node)
}

interface Place {
  readonly paragraph: Y.XmlElement
  readonly piece: Piece
  /** Where in the piece the words begin. */
  readonly index: number
}

function findPlace(section: Y.XmlFragment, facts: Facts, quote: string, words: string): Place | null {
  if (words === '' || !quote.endsWith(words)) return null
  const found = paragraphsIn(section).flatMap((paragraph) => {
    const pieces = piecesOf(paragraph, facts)
    const whole = pieces.map(({ said }) => said).join('')
    return placesOf(whole, quote).map((at) => ({ paragraph, pieces, at: at + quote.length - words.length }))
  })
  const [only] = found
  if (!only || found.length > 1) return null
  let start = 0
  for (const piece of only.pieces) {
    const index = only.at - start
    if (index >= 0 && index < piece.said.length) return { paragraph: only.paragraph, piece, index }
    start += piece.said.length
  }
  return null
}

interface Piece {
  readonly said: string
  /** Typed text, a live figure or a line break. */
  readonly node: Y.XmlText | Y.XmlElement
}

/** Those of lists too. Tables inside the text are no running text. */
function paragraphsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlElement) || child.nodeName === 'table') return []
    return child.nodeName === 'paragraph' ? [child] : paragraphsIn(child)
  })
}

function piecesOf(paragraph: Y.XmlElement, facts: Facts): Piece[] {
  return paragraph.toArray().flatMap((node): Piece[] => {
    if (node instanceof Y.XmlText) return [{ said: typed(node), node }]
    if (!(node instanceof Y.XmlElement)) return []
    return [{ said: node.nodeName === 'figure' ? figureSaid(node, facts) : '\n', node }]
  })
}

function typed(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}

function figureSaid(element: Y.XmlElement, facts: Facts): string {
  const ref = refOf(element)
  return ref ? figureWords(facts, ref) : GAP
}

function refOf(element: Y.XmlElement): FigureRef | null {
  return figureRef({ type: element.nodeName, attrs: element.getAttributes() })
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}
