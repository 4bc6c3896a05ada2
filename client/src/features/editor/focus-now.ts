import type { Editor } from '@tiptap/core'

/**
 * Puts the keyboard into a text at its caret, and the caret in sight. At once: the focus command of Tiptap waits for
 * the next frame, and keys that are pressed until then would go nowhere.
 */
export function focusNow(editor: Editor): void {
  editor.view.focus()
  editor.commands.scrollIntoView()
}
