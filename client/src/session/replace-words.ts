import * as Y from 'yjs'
import { type FigureRef, figureNode } from '@gongping/shared/report/figure-node.ts'
import { writeFragment } from '@gongping/shared/report/rich-text.ts'
import type { FoundWords } from './find-words.ts'
import { spliceBetween } from './text-splice.ts'

/** Writes other words in place of some; only characters that differ are touched. Call it inside one transaction. */
export function replaceWords({ text, index }: FoundWords, words: string, by: string): void {
  const splice = spliceBetween(words, by)
  if (!splice) return
  // Insert first, so that what is bold stays bold.
  text.insert(index + splice.index + splice.remove, splice.insert)
  text.delete(index + splice.index, splice.remove)
}

/**
 * Puts a live figure in place of words. What stands behind them becomes a text of its own, marks and all. Call it
 * inside one transaction.
 */
export function replaceByFigure({ paragraph, text, index }: FoundWords, words: string, ref: FigureRef): void {
  const at = paragraph.toArray().indexOf(text) + 1
  const rest = restOf(text, index + words.length)
  text.delete(index, text.length - index)
  writeFragment(paragraph, [figureNode(ref)], at)
  if (rest.length === 0) return
  const behind = new Y.XmlText()
  paragraph.insert(at + 1, [behind])
  behind.applyDelta(rest)
}

/** Whether words carry no bold, italic or underline, which a live figure cannot show. */
export function areUnmarked({ text, index }: FoundWords, words: string): boolean {
  let start = 0
  return (text.toDelta() as { insert: string; attributes?: object }[]).every(({ insert, attributes }) => {
    const from = start
    start += insert.length
    const isOutside = start <= index || from >= index + words.length
    return isOutside || Object.keys(attributes ?? {}).length === 0
  })
}

function restOf(text: Y.XmlText, from: number): { insert: string; attributes?: object }[] {
  let start = 0
  return (text.toDelta() as { insert: string; attributes?: object }[]).flatMap((run) => {
    const cut = Math.max(0, from - start)
    start += run.insert.length
    return cut < run.insert.length ? [{ ...run, insert: run.insert.slice(cut) }] : []
  })
}
