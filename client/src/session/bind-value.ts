import type * as Y from 'yjs'
import { stringAt } from '@gongping/shared/report/report-doc.ts'
import type { BoundField, FieldHost } from './field-host.ts'
import { followTyping } from './follow-typing.ts'

/** Where a value is kept: a key of one of the report's maps. */
export interface ValueSlot {
  readonly map: Y.Map<unknown>
  readonly key: string
  readonly write: (value: string) => void
}

/** A field of a value, which may stay bound when the focus goes elsewhere. */
export interface BoundValue extends BoundField {
  /** The person left the field: from now on it follows the report again. */
  settle(): void
}

/**
 * Ties a text field to a short value (a figure, a name) that is written as a whole. Each keystroke is written
 * at once, so that colleagues see totals move. The last one to type wins, but never unseen: a colleague's value
 * does not replace what is being typed here, it is announced, and typing on writes over it. Leaving the field
 * writes nothing that is not written yet: an older value must not come back over a newer one.
 */
export function bindValue(box: HTMLTextAreaElement | HTMLInputElement, slot: ValueSlot, host: FieldHost): BoundValue {
  /** What stood here without this person's typing. */
  let before = stringAt(slot.map, slot.key)
  /** What the field held when it was last written or drawn; anything else is typed. */
  let held = before
  let typed = false
  let overtaken = false
  let writing = false
  box.value = before

  const write = (value: string) => {
    writing = true
    const done = host.edit(() => slot.write(value))
    writing = false
    return done
  }
  const take = () => {
    if (box.value === held) return typed ? undefined : show()
    if (!write(box.value)) return show()
    held = box.value
    typed = true
    overtaken = false
    host.overtaken(null)
    host.shown()
  }
  const show = () => {
    const now = stringAt(slot.map, slot.key)
    before = now
    held = now
    typed = false
    overtaken = false
    host.overtaken(null)
    if (box.value !== now) box.value = now
    host.shown()
  }
  const observe = ({ keysChanged, transaction }: Y.YMapEvent<unknown>) => {
    if (writing || !keysChanged.has(slot.key)) return
    const now = stringAt(slot.map, slot.key)
    if (transaction.local || !(typed || typing.isComposing)) return show()
    before = now
    overtaken = now !== box.value
    host.overtaken(overtaken ? now : null)
  }
  const leave = () => {
    if (typing.isComposing && box.value !== held) write(box.value)
    else if (typed && overtaken) host.gaveWay(box.value, before)
  }

  const typing = followTyping(box, take, () => host.shown())
  slot.map.observe(observe)
  return {
    settle: () => {
      leave()
      show()
    },
    revert: () => {
      if (typed && !overtaken) write(before)
      show()
    },
    release: () => {
      leave()
      slot.map.unobserve(observe)
      typing.stop()
    },
  }
}
