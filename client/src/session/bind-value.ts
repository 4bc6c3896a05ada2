import type * as Y from 'yjs'
import { stringAt } from '@gongping/shared/report/report-doc.ts'
import type { BoundField, FieldHost } from './field-host.ts'

/** Where a value is kept: a key of one of the report's maps. */
export interface ValueSlot {
  readonly map: Y.Map<unknown>
  readonly key: string
  readonly write: (value: string) => void
}

/** A field of a value, which may stay bound when the focus goes elsewhere. */
export interface BoundValue extends BoundField {
  /** The person left the field: what stands in it counts, and from now on it follows the report again. */
  settle(): void
}

/**
 * Ties a text field to a short value (a figure, a name) that is written as a whole. Each keystroke is written
 * at once, so that colleagues see totals move. The last writer wins, but never unseen: a colleague's value
 * does not replace what is being typed here, it is announced; leaving the field then writes what stands in it.
 */
export function bindValue(box: HTMLTextAreaElement | HTMLInputElement, slot: ValueSlot, host: FieldHost): BoundValue {
  /** What stood here without this person's typing. */
  let before = stringAt(slot.map, slot.key)
  let typed = false
  let overtaken = false
  let composing = false
  let writing = false
  box.value = before

  const write = (value: string) => {
    writing = true
    const done = host.edit(() => slot.write(value))
    writing = false
    return done
  }
  const take = () => {
    if (!write(box.value)) return show()
    typed = true
    overtaken = false
    host.overtaken(null)
    host.shown()
  }
  const show = () => {
    const now = stringAt(slot.map, slot.key)
    before = now
    typed = false
    overtaken = false
    host.overtaken(null)
    if (box.value !== now) box.value = now
    host.shown()
  }
  const observe = ({ keysChanged, transaction }: Y.YMapEvent<unknown>) => {
    if (writing || !keysChanged.has(slot.key)) return
    const now = stringAt(slot.map, slot.key)
    if (transaction.local || !(typed || composing)) return show()
    before = now
    overtaken = now !== box.value
    host.overtaken(overtaken ? now : null)
  }
  const listeners = {
    input: () => (composing ? host.shown() : take()),
    compositionstart: () => void (composing = true),
    compositionend: () => {
      composing = false
      take()
    },
  }

  slot.map.observe(observe)
  for (const [name, listener] of Object.entries(listeners)) box.addEventListener(name, listener)
  return {
    settle: () => {
      if (overtaken) write(box.value)
      show()
    },
    revert: () => {
      if (typed && !overtaken) write(before)
      show()
    },
    release: () => {
      if (composing || overtaken) write(box.value)
      slot.map.unobserve(observe)
      for (const [name, listener] of Object.entries(listeners)) box.removeEventListener(name, listener)
    },
  }
}
