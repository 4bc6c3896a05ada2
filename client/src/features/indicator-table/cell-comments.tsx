import { useSyncExternalStore } from 'react'
import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { useT } from '../../i18n/use-language.tsx'
import { commentsByCell } from '../../session/comment-cells.ts'
import { keepEqual } from '../../session/keep-equal.ts'
import { useSession } from '../../session/use-session.ts'
import './cell-comments.css'

type ByCell = Readonly<Record<string, readonly string[]>>

const NONE: readonly string[] = []

let latest: { readonly threads: readonly CommentThread[]; readonly byCell: ByCell } = { threads: [], byCell: {} }

/** The open comments on a cell, be it one that nobody writes in. Hundreds of cells ask at once, so the list is sorted by cell only once per change. */
export function useCellComments(cell: CellRef | undefined): readonly string[] {
  const { threads } = useSession().comments
  const key = cell && `${cell.row}/${cell.field}`
  return useSyncExternalStore(threads.watch, () => (key === undefined ? NONE : (byCell(threads.get())[key] ?? NONE)))
}

function byCell(threads: readonly CommentThread[]): ByCell {
  if (latest.threads !== threads) latest = { threads, byCell: keepEqual(latest.byCell, commentsByCell(threads)) }
  return latest.byCell
}

/** The corner of a cell that is commented, as spreadsheets have it. Each press shows the next of its comments. */
export function CommentCorner({ threads }: { readonly threads: readonly string[] }) {
  const t = useT()
  const { comments } = useSession()
  const label = t('comments.onCell', { count: threads.length })
  const show = () => {
    const next = threads[threads.indexOf(comments.active.get() ?? '') + 1] ?? threads[0]
    if (next !== undefined) comments.look(next)
  }
  return (
    <button
      type="button"
      className="comment-corner"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={show}
    />
  )
}
