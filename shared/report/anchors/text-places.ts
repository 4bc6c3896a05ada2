import * as Y from 'yjs'
import { BREAK } from './plain-text.ts'
import { OBJECT } from './region-text.ts'

/** A text of a section, or the text of a long cell, and where it stands in the whole. */
export interface TextPlace {
  readonly text: Y.Text
  /** Index of its first character, and after its last, in the text of the place (RegionText). */
  readonly from: number
  readonly to: number
}

/** The texts that the text of a place is made of, in order: what is to be changed in it is changed in one of them. */
export function textPlaces(root: Y.XmlFragment | Y.Text): TextPlace[] {
  if (root instanceof Y.Text) return [{ text: root, from: 0, to: root.length }]
  const places: TextPlace[] = []
  let [at, hasParagraph] = [0, false]
  const read = (parent: Y.XmlFragment): void => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        places.push({ text: child, from: at, to: at + child.length })
        at += child.length
      } else if (child instanceof Y.XmlElement) {
        const isParagraph = child.nodeName === 'paragraph'
        if (child.nodeName === 'figure' || child.nodeName === 'hardBreak') at += OBJECT.length
        else if (isParagraph && hasParagraph) at += BREAK.length
        hasParagraph ||= isParagraph
        read(child)
      }
    }
  }
  read(root)
  return places
}
