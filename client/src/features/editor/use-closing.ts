import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { covers } from '../../session/rights.ts'
import { useRights } from '../../session/use-session.ts'

/** Whoever touched a key no longer ago than this is at work here, and may go on before they have read anything. */
const AT_WORK_MS = 30_000

/** Something to say at the caret of a section that takes nothing; in pixels from the section's corner. */
export interface Closing {
  readonly top: number
  readonly left: number
  /** It closed while they typed: what they go on typing is taken down. */
  readonly takesWords: boolean
}

/**
 * Opens and closes an editor with the rights. When it closes under the hands of somebody, or is typed in while closed,
 * there is something to say at the caret.
 * @param place of the section, as rights name it.
 */
export function useClosing(editor: Editor, isEditable: boolean, place: string) {
  const rights = useRights()
  const isShut = rights.status !== 'open' || !covers(rights, place)
  const [closing, setClosing] = useState<Closing | null>(null)
  const lastKeyAt = useRef(-Infinity)

  // Before the next key can come: between closed and said nothing must be typed into nowhere.
  useLayoutEffect(() => {
    const isHere = editor.isEditable && editor.isFocused
    const caret = isHere ? caretOf(editor) : null
    editor.setEditable(isEditable, false)
    if (isEditable || !isShut || !caret) return
    setClosing({ ...caret, takesWords: performance.now() - lastKeyAt.current < AT_WORK_MS })
    // Why it is shut may change while it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, isEditable])
  if (isEditable && closing && !closing.takesWords) setClosing(null)

  const onKeyDown = (event: KeyboardEvent) => {
    lastKeyAt.current = performance.now()
    if (isEditable || !isShut || closing || !wouldWrite(event)) return
    setClosing({ ...caretOf(editor), takesWords: false })
  }
  return { closing, onKeyDown, dismiss: () => setClosing(null) }
}

function wouldWrite({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return key.length === 1 || ['Backspace', 'Delete', 'Enter', 'Process'].includes(key)
}

function caretOf({ view }: Editor): Omit<Closing, 'takesWords'> {
  const { bottom, left } = view.coordsAtPos(view.state.selection.head)
  const corner = view.dom.getBoundingClientRect()
  return { top: bottom - corner.top, left: left - corner.left }
}
