import { rowName } from '@gongping/shared/checks/cell-place.ts'
import type { CellChange, RowChange, TableChange } from '@gongping/shared/compare/comparison.ts'
import { useT } from '../../i18n/use-language.tsx'
import { columnName, columnRank } from '../../session/cell-label.ts'
import { ChangeLine, ChangeTable } from './change-table.tsx'
import { ChangeMark } from './change-mark.tsx'
import { ChangedWords } from './changed-words.tsx'
import { RestoreButton } from './restore-button.tsx'
import type { NamedPart } from './restore-dialog.tsx'
import { isRowChanged, rowStop, tableStop } from './walk-changes.ts'

interface Props {
  readonly table: TableChange
  readonly isOnly: boolean
  /** Absent: nothing can be put back from here. */
  readonly onRestore?: ((part: NamedPart) => void) | undefined
  /** Of the version that would be put back. */
  readonly number: number
}

/** The rows of a table that differ, each with its cells. */
export function TableChanges({ table, isOnly, onRestore, number }: Props) {
  const t = useT()
  const { id, name, kind, rows, isMoved } = table
  if (rows.length === 0 && !isMoved && kind === 'same') return null
  const title = isOnly || name === '' ? t('versions.table') : t('versions.tableOf', { table: name })
  return (
    <section className="comparison-part">
      <div className="section-change-head">
        <h2 data-change={isMoved ? tableStop(id) : undefined} tabIndex={isMoved ? -1 : undefined}>
          {title}
          {kind !== 'changed' && kind !== 'same' && <ChangeMark mark={kind} />}
          {isMoved && <ChangeMark mark="moved" />}
        </h2>
        {/* What was added since stands in no version. */}
        {kind !== 'added' && <RestoreButton part={{ kind: 'table', id, name: title }} number={number} onRestore={onRestore} />}
      </div>
      {rows.map((row) => (
        <RowChanges
          key={`${row.of} ${row.id}`}
          tableId={id}
          row={row}
          number={number}
          // Into a table that is gone no row can be put back.
          onRestore={kind === 'removed' ? undefined : onRestore}
        />
      ))}
    </section>
  )
}

interface RowProps extends Pick<Props, 'onRestore' | 'number'> {
  readonly tableId: string
  readonly row: RowChange
}

function RowChanges({ tableId, row, onRestore, number }: RowProps) {
  const t = useT()
  const { kind, of, cells, isMoved, score } = row
  const stop = isRowChanged(row) ? rowStop(tableId, row) : undefined
  const isThroughout = kind === 'same' || kind === 'changed'
  const label = of === 'table' ? t('versions.row.table') : rowName(row.label) || t('versions.row.unnamed')
  return (
    <div className="row-change" data-change={stop} tabIndex={stop === undefined ? undefined : -1} data-kind={kind}>
      <div className="section-change-head">
        <h3>
          {label}
          {(kind === 'added' || kind === 'removed') && <ChangeMark mark={kind} />}
          {isMoved && <ChangeMark mark="moved" />}
        </h3>
        {/* The head of a table goes with all of it. */}
        {of !== 'table' && (kind === 'changed' || kind === 'removed') && (
          <RestoreButton part={{ kind: 'row', id: row.id, name: label }} number={number} onRestore={onRestore} />
        )}
      </div>
      {(cells.length > 0 || (isThroughout && score)) && (
        <ChangeTable caption={label} what={t('versions.column')}>
          {inForm(cells).map((cell) => (
            <CellLine key={cell.field} of={of} cell={cell} />
          ))}
          {isThroughout && score && (
            <ChangeLine
              name={t('versions.row.score')}
              before={<ChangedWords parts={[{ kind: 'removed', text: score.before ?? '' }]} />}
              after={<ChangedWords parts={[{ kind: 'added', text: score.after ?? '' }]} />}
            />
          )}
        </ChangeTable>
      )}
    </div>
  )
}

/** In the order of the form's columns. */
function inForm(cells: readonly CellChange[]): readonly CellChange[] {
  return cells.toSorted((a, b) => columnRank(a.field) - columnRank(b.field))
}

const TABLE_KINDS = { project: 'versions.tableKind.project', department: 'versions.tableKind.department' } as const

function CellLine({ of, cell: { field, before, after, parts } }: { readonly of: RowChange['of']; readonly cell: CellChange }) {
  const t = useT()
  const kindName = (kind: string) => (kind in TABLE_KINDS ? t(TABLE_KINDS[kind as keyof typeof TABLE_KINDS]) : kind)
  if (of === 'table' && field === 'kind')
    return <ChangeLine name={t('versions.tableKind')} before={kindName(before)} after={kindName(after)} />
  return (
    <ChangeLine
      name={fieldName(of, field)}
      before={<ChangedWords parts={parts} side="before" />}
      after={<ChangedWords parts={parts} side="after" />}
    />
  )
}

/** As the form heads it; fields that the form heads alike are told apart by where they stand. */
function fieldName(of: RowChange['of'], field: string): string {
  if (of === 'fund' && field === 'label') return '项目资金'
  if (field.startsWith('printed/')) return `总分 · ${columnName(field)}`
  return field.startsWith('goal/') ? `年度总体目标 · ${columnName(field)}` : columnName(field) || field
}
