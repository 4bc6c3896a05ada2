import * as Y from 'yjs'
import type { BoundField, FieldHost } from '../../session/field-host.ts'
import { followTyping } from '../../session/follow-typing.ts'
import { type Delta, mapThrough } from './map-index.ts'
import { type Splice, spliceBetween } from '../../session/text-splice.ts'

/**
 * Ties a text field to a Y.Text that several people may write in at once. Own changes go in as small splices;
 * others' appear around the caret. While a word is composed the field is left alone, for touching it would
 * break the input method, and the finished word goes where its composition began.
 */
export function bindText(box: HTMLTextAreaElement, text: Y.Text, host: FieldHost): BoundField {
  const own = new Y.UndoManager(text, { trackedOrigins: new Set([host.origin]), captureTimeout: Infinity })
  let shown = text.toString()
  let writing = false
  /** Changes that the field does not show yet, from `shown` on. */
  let unseen: Delta[] = []
  box.value = shown

  const take = () => {
    const splice = spliceBetween(shown, box.value, box.selectionEnd)
    let caret: number | undefined
    writing = true
    if (splice) host.edit(() => void (caret = applySplice(text, splice, unseen)))
    writing = false
    render(caret)
  }
  const render = (caret?: number) => {
    const now = text.toString()
    if (box.value !== now) {
      const from = caret ?? mapThrough(box.selectionStart, unseen, 'before')
      const to = caret ?? mapThrough(box.selectionEnd, unseen, 'before')
      box.value = now
      box.setSelectionRange(from, to)
    }
    shown = now
    unseen = []
    host.shown()
  }
  const observe = (event: Y.YTextEvent) => {
    if (writing) return
    unseen.push(event.delta)
    if (!typing.isComposing) render()
  }
  const typing = followTyping(box, take, () => host.shown())
  text.observe(observe)
  return {
    revert: () => void own.undo(),
    release: () => {
      if (typing.isComposing) take()
      text.unobserve(observe)
      typing.stop()
      own.destroy()
    },
  }
}

/** Applies a splice of an older text, removing only what stood there then. @returns the index after the insertion. */
function applySplice(text: Y.Text, { index, remove, insert }: Splice, unseen: readonly Delta[]): number {
  for (const run of stillThere(index, index + remove, unseen).reverse()) text.delete(run.from, run.length)
  const start = mapThrough(index, unseen, 'before')
  if (insert !== '') text.insert(start, insert)
  return start + insert.length
}

/** Where the characters of an old range are now, in runs; a colleague's words between them belong to no run. */
function stillThere(start: number, end: number, unseen: readonly Delta[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (let at = start; at < end; at++) {
    const from = mapThrough(at, unseen, 'after')
    if (mapThrough(at + 1, unseen, 'before') <= from) continue
    const last = runs.at(-1)
    if (last && last.from + last.length === from) last.length++
    else runs.push({ from, length: 1 })
  }
  return runs
}
