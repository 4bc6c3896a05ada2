import type { Extensions } from '@tiptap/core'
import { ListItem } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { FigureNode } from './figure-node.ts'

/** Blocks inside of a list item or a table cell; a table within a table cannot be printed on the form. */
const INNER_BLOCKS = '(paragraph | bulletList | orderedList)+'

/**
 * The nodes and marks of a narrative section: exactly those of shared/report/rich-text.ts, for y-tiptap deletes
 * whatever this schema does not know from the document of everybody. A test compares the two.
 */
export const sectionSchema: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    strike: false,
    // It would write a paragraph behind a last table for everybody who only looks.
    trailingNode: false,
    undoRedo: false,
  }),
  FigureNode,
  ListItem.extend({ content: INNER_BLOCKS }),
  Table,
  TableRow,
  TableCell.extend({ content: INNER_BLOCKS, addAttributes: cellAttributes }),
  TableHeader.extend({ content: INNER_BLOCKS, addAttributes: cellAttributes }),
]

/** Without alignment: the form decides how a table looks. */
function cellAttributes(this: { readonly parent: (() => unknown) | undefined }): object {
  const { align: _, ...attributes } = { align: null, ...(this.parent?.() as object) }
  return attributes
}
