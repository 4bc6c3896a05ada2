import type { ReactNode } from 'react'
import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { rowPlace, shareOf } from '../../session/place-owners.ts'
import { useHolders } from '../../session/use-holders.ts'
import { useAssignments, useMay, useMayChange, useSession } from '../../session/use-session.ts'
import { CommentIcon } from '../../ui/icons.tsx'
import { NameTag } from '../../ui/name-tag.tsx'
import { useGrid } from './grid-context.ts'
import { useCommentOnRow } from './use-comment-on-row.ts'

/**
 * Beside the row whose it is, and what can be done with it while the pointer or the focus is in it; by keyboard:
 * Alt+Insert, Alt+Delete, Ctrl+Alt+Shift+M, and the outline for sharing it out.
 */
export function RowActions({ rowId }: { readonly rowId: string }) {
  const t = useT()
  const session = useSession()
  const { commands, tableId } = useGrid()
  const isOthers = useHolders(rowPlace(rowId)) !== null
  const mayAdd = useMayChange(ROOT_CELLS) && !isOthers
  const mayRemove = useMayChange(rowPlace(rowId)) && mayAdd
  const mayAssign = useMay('report.assign')
  const mayComment = useMay('report.comment')
  const comment = useCommentOnRow(rowId)
  const { people, isDone } = shareOf(useAssignments(), [rowPlace(rowId)])
  const names = people.map(({ display }) => display)
  return (
    <>
      {names.length > 0 && (
        <span className="row-owner">
          <NameTag names={names} label={t('assign.by', { names: names.join('、') })} isDone={isDone} />
        </span>
      )}
      {(mayAdd || mayAssign || mayComment) && (
        <span className="row-actions">
          {mayAdd && <Action hint={`${t('table.addRow')} (Alt+Insert)`} face="＋" onPress={() => commands.addBelow(rowId)} />}
          {mayRemove && <Action hint={`${t('table.removeRow')} (Alt+Delete)`} face="✕" onPress={() => commands.remove(rowId)} />}
          {mayComment && <Action hint={t('comments.addRow')} face={<CommentIcon />} onPress={() => void comment()} />}
          {mayAssign && (
            <Action
              hint={t('assign.row')}
              face={t('assign.do')}
              onPress={() => session.askedAssignment.set({ table: tableId, rows: [rowId] })}
            />
          )}
        </span>
      )}
    </>
  )
}

interface ActionProps {
  readonly hint: string
  readonly face: ReactNode
  readonly onPress: () => void
}

function Action({ hint, face, onPress }: ActionProps) {
  return (
    <button type="button" tabIndex={-1} title={hint} onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
      {face}
    </button>
  )
}
