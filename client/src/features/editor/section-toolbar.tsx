import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { focusNow } from './focus-now.ts'
import { InsertList } from './insert-list.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'
import {
  addColumnSign,
  addRowSign,
  bulletListSign,
  deleteColumnSign,
  deleteRowSign,
  deleteTableSign,
  orderedListSign,
  tableSign,
} from './tool-icons.tsx'

interface Tool {
  readonly label: Extract<MessageKey, `editor.${string}`>
  readonly face: ReactNode
  readonly run: (editor: Editor) => void
  /** Node or mark that the tool switches on and off. */
  readonly toggles?: string
}

const TEXT_TOOLS: readonly Tool[] = [
  { label: 'editor.bold', face: <b>B</b>, toggles: 'bold', run: (editor) => editor.commands.toggleBold() },
  { label: 'editor.italic', face: <i>I</i>, toggles: 'italic', run: (editor) => editor.commands.toggleItalic() },
  {
    label: 'editor.underline',
    face: <u>U</u>,
    toggles: 'underline',
    run: (editor) => editor.commands.toggleUnderline(),
  },
  {
    label: 'editor.bulletList',
    face: bulletListSign,
    toggles: 'bulletList',
    run: (editor) => editor.commands.toggleBulletList(),
  },
  {
    label: 'editor.orderedList',
    face: orderedListSign,
    toggles: 'orderedList',
    run: (editor) => editor.commands.toggleOrderedList(),
  },
]

const INSERT_TABLE: Tool = {
  label: 'editor.insertTable',
  face: tableSign,
  run: (editor) => editor.commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
}

const TABLE_TOOLS: readonly Tool[] = [
  { label: 'editor.addRow', face: addRowSign, run: (editor) => editor.commands.addRowAfter() },
  { label: 'editor.addColumn', face: addColumnSign, run: (editor) => editor.commands.addColumnAfter() },
  { label: 'editor.deleteRow', face: deleteRowSign, run: (editor) => editor.commands.deleteRow() },
  { label: 'editor.deleteColumn', face: deleteColumnSign, run: (editor) => editor.commands.deleteColumn() },
  { label: 'editor.deleteTable', face: deleteTableSign, run: (editor) => editor.commands.deleteTable() },
]

interface Props {
  readonly editor: Editor
  readonly sectionId: string
}

/** Beside the section that has the focus, in the margin of the paper. */
export function SectionToolbar({ editor, sectionId }: Props) {
  const t = useT()
  const { pressed, inTable } = useEditorState({
    editor,
    selector: () => ({
      pressed: TEXT_TOOLS.flatMap(({ toggles }) => (toggles && editor.isActive(toggles) ? [toggles] : [])),
      inTable: editor.isActive('table'),
    }),
  })
  const tools = [...TEXT_TOOLS, ...(inTable ? TABLE_TOOLS : [INSERT_TABLE])]
  return (
    <div className="section-toolbar">
      <div role="toolbar" aria-label={t('editor.toolbar')} aria-orientation="vertical">
        {tools.map(({ label, face, run, toggles }) => (
          <button
            key={label}
            type="button"
            title={t(label)}
            aria-label={t(label)}
            aria-pressed={toggles ? pressed.includes(toggles) : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              focusNow(editor)
              run(editor)
            }}
          >
            {face}
          </button>
        ))}
        <InsertList editor={editor} sectionId={sectionId} />
      </div>
    </div>
  )
}
