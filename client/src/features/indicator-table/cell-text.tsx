import { useSyncExternalStore } from 'react'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { textRoot } from '@gongping/shared/report/shape.ts'
import { isLongText, readCell } from '../../session/cell-text.ts'
import type { CommentRange } from '../../session/comment-places.ts'
import { useLive, useSession } from '../../session/use-session.ts'
import { cutPassages } from './cut-passages.ts'

/** What a cell shows while nobody here writes in it; of a long text the commented words are underlined. */
export function CellText({ cellRef, text }: { readonly cellRef: CellRef; readonly text: string }) {
  const { ranges } = useSession().commentPlaces
  const { row, field } = cellRef
  const root = isLongText(field) ? textRoot(row, field) : null
  const isMarked = useSyncExternalStore(ranges.watch, () => root !== null && ranges.get().some(({ place }) => place === root))
  return (
    <div className="cell-text">{isMarked && root !== null ? <Marked cellRef={cellRef} root={root} text={text} /> : text}</div>
  )
}

interface MarkedProps {
  readonly cellRef: CellRef
  readonly root: string
  readonly text: string
}

function Marked({ cellRef, root, text }: MarkedProps) {
  const { report, comments, commentPlaces } = useSession()
  const active = useLive(comments.active)
  useLive(commentPlaces.ranges)
  // Offsets are those of the text as it stands, which is drawn a moment later.
  const passages: readonly CommentRange[] = readCell(report, cellRef) === text ? commentPlaces.rangesIn(root) : []
  return cutPassages(text, passages).map((piece) =>
    piece.thread === null ? (
      piece.text
    ) : (
      <span
        key={piece.from}
        className="comment-mark"
        data-thread={piece.thread}
        data-active={piece.thread === active || piece.thread === '' ? '' : undefined}
      >
        {piece.text}
      </span>
    ),
  )
}
