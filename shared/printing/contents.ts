import type { PrintBlock, PrintDocument } from './print-document.ts'
import { paginate } from './paginate.ts'

/** A line of 目录: a heading 一、 or （一）, or the title of an attachment. */
export interface ContentsEntry {
  readonly level: 1 | 2
  readonly text: string
  /** Which block of the document it leads to. */
  readonly block: number
  /** Number of its page as far as the official grid tells it; a program that lays the pages out may come to another. */
  readonly page: number
}

/** A report with more pages has 目录 before its title, on a page of its own that is not counted with the text. */
const MOST_PAGES_WITHOUT = 10

export const CONTENTS_TITLE = '目录'

/** The lines of 目录; none where the report is short, or has nothing to list. */
export function contentsOf({ blocks }: PrintDocument): ContentsEntry[] {
  const { pages, count } = paginate(blocks)
  if (count <= MOST_PAGES_WITHOUT) return []
  return blocks.flatMap((block, at) => {
    const named = nameOf(block)
    return named === null ? [] : [{ ...named, block: at, page: pages[at] ?? count }]
  })
}

function nameOf(block: PrintBlock): Pick<ContentsEntry, 'level' | 'text'> | null {
  if (block.kind === 'form') return { level: 1, text: oneLine(block.title) }
  if (block.kind !== 'heading' || block.level === 3) return null
  return { level: block.level, text: oneLine(block.number + block.text) }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
