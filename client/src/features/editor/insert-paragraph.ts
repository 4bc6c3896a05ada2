import type { Editor } from '@tiptap/core'
import type { RichNode } from '@gongping/shared/report/rich-text.ts'
import { focusNow } from './focus-now.ts'

/** Writes a paragraph behind the one, list or table with the caret, in place of it if it is an empty paragraph, and goes to its end. */
export function insertParagraph(editor: Editor, paragraph: RichNode): void {
  const { schema, selection, tr } = editor.state
  const node = schema.nodeFromJSON(paragraph)
  const { $to } = selection
  const block = $to.node(1)
  const isEmpty = block.type.name === 'paragraph' && block.content.size === 0
  const at = isEmpty ? $to.before(1) : $to.after(1)
  tr.replaceWith(at, isEmpty ? $to.after(1) : at, node)
  editor.view.dispatch(tr)
  editor.commands.setTextSelection(at + node.nodeSize - 1)
  focusNow(editor)
}
