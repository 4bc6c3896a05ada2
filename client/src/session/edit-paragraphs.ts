import * as Y from 'yjs'
import { expand, plainText, writeFragment } from '@gongping/shared/report/rich-text.ts'
import type { ParagraphEdit } from './paragraph-merge.ts'
import type { Paragraph } from './place-words.ts'
import { spliceBetween } from './text-splice.ts'

/**
 * Makes those edits in a section. Within a paragraph of plain words only the words that differ are touched, so that
 * a colleague who writes in it goes on undisturbed. Call it inside one transaction.
 */
export function editParagraphs(fragment: Y.XmlFragment, edits: readonly ParagraphEdit[]): void {
  if (isBlank(fragment)) fragment.delete(0, fragment.length)
  // From the end, so that the places of the others stay right.
  for (const { at, remove, insert } of edits.toReversed()) {
    if (remove === insert.length && insert.every((own, offset) => isPlain(fragment.get(at + offset), own))) {
      for (const [offset, own] of insert.entries()) reword(fragment.get(at + offset) as Y.XmlElement, plainText(own))
      continue
    }
    fragment.delete(at, remove)
    writeFragment(fragment, insert.map(expand), at)
  }
}

/** An editor keeps one empty paragraph in an empty section. */
function isBlank(fragment: Y.XmlFragment): boolean {
  return fragment
    .toArray()
    .every((child) => child instanceof Y.XmlElement && child.nodeName === 'paragraph' && wordsOf(child) === '')
}

/** Both are paragraphs of unmarked text, with text in them. */
function isPlain(child: Y.XmlElement | Y.XmlText | undefined, own: Paragraph): boolean {
  if (typeof own !== 'string' || !(child instanceof Y.XmlElement) || child.nodeName !== 'paragraph') return false
  const text = child.get(0)
  return child.length === 1 && text instanceof Y.XmlText && text.toDelta().every((run: object) => !('attributes' in run))
}

function reword(paragraph: Y.XmlElement, words: string): void {
  const text = paragraph.get(0) as Y.XmlText
  const splice = spliceBetween(wordsOf(paragraph), words)
  if (!splice) return
  text.delete(splice.index, splice.remove)
  text.insert(splice.index, splice.insert)
}

function wordsOf(paragraph: Y.XmlElement): string {
  return paragraph
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText ? (child.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('') : '\n',
    )
    .join('')
}
