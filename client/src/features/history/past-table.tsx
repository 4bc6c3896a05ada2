import type { RowChange, TableChange } from '@gongping/shared/compare/comparison.ts'
import { type ComparedRow, tableRows } from '@gongping/shared/compare/table-rows.ts'
import type { TableContent } from '@gongping/shared/report/content.ts'
import type { TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { useT } from '../../i18n/use-language.tsx'
import { columnName } from '../../session/cell-label.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { MarkedWords } from './marked-words.tsx'

interface Props {
  readonly table: TableContent
  readonly title: string
  readonly score: TableScore | undefined
  /** Absent: nothing in it is different. */
  readonly change: TableChange | undefined
}

const OWN = ['name', 'supervisor', 'implementer', 'goal/expected', 'goal/actual'] as const
const COLUMNS = {
  fund: ['label', 'initial', 'budget', 'executed'],
  indicator: ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason'],
} as const

/** A 自评表 as it was, with what it scored then. */
export function PastTable({ table, title, score, change }: Props) {
  const rows = tableRows(table)
  const changeOf = ({ id, of }: ComparedRow) => change?.rows.find((row) => row.id === id && row.of === of)
  const points = new Map(score?.indicators.map((row) => [row.id, row.score]))
  const own = rows.find(({ of }) => of === 'table')
  return (
    <section className="past-table">
      <h3 data-change={change?.isMoved ? '' : undefined}>{title}</h3>
      {own && <OwnFields row={own} change={changeOf(own)} />}
      {(['fund', 'indicator'] as const).map((of) => (
        <ScrollBox key={of} label={`${title} ${columnName(of === 'fund' ? 'budget' : 'target')}`} className="past-table-box">
          <table>
            <thead>
              <tr>
                {COLUMNS[of].map((field) => (
                  <th key={field} scope="col">
                    {field === 'label' ? '项目资金' : columnName(field)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows
                .filter((row) => row.of === of)
                .map((row) => (
                  <Row key={row.id} row={row} fields={COLUMNS[of]} change={changeOf(row)} points={points.get(row.id) ?? null} />
                ))}
              <RemovedRows
                rows={change?.rows.filter((row) => row.of === of && row.kind === 'removed') ?? []}
                fields={COLUMNS[of]}
              />
            </tbody>
          </table>
        </ScrollBox>
      ))}
    </section>
  )
}

function OwnFields({ row, change }: { readonly row: ComparedRow; readonly change: RowChange | undefined }) {
  return (
    <dl>
      {OWN.map((field) => (
        <div key={field}>
          <dt>{field.startsWith('goal/') ? `年度总体目标 · ${columnName(field)}` : columnName(field)}</dt>
          <dd>
            <Cell row={row} field={field} change={change} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface RowProps {
  readonly row: ComparedRow
  readonly fields: readonly string[]
  readonly change: RowChange | undefined
  /** What it scored; null: nothing can be said. */
  readonly points: string | null
}

function Row({ row, fields, change, points }: RowProps) {
  const isNew = change?.kind === 'added'
  return (
    <tr data-change={isNew || change?.isMoved ? '' : undefined}>
      {fields.map((field) => (
        <td key={field}>
          {field === 'score' && points !== null && (row.cells['score'] ?? '') === '' ? (
            points
          ) : (
            <Cell row={row} field={field} change={change} />
          )}
        </td>
      ))}
    </tr>
  )
}

interface CellProps {
  readonly row: ComparedRow
  readonly field: string
  readonly change: RowChange | undefined
}

function Cell({ row, field, change }: CellProps) {
  const cell = change?.cells.find((one) => one.field === field)
  if (!cell) return row.cells[field] ?? ''
  return (
    <span data-change="">
      <MarkedWords parts={cell.parts} />
    </span>
  )
}

function RemovedRows({ rows, fields }: { readonly rows: readonly RowChange[]; readonly fields: readonly string[] }) {
  const t = useT()
  return rows.map(({ id, cells }) => (
    <tr key={id} data-change="" aria-label={t('history.removed')}>
      {fields.map((field) => (
        <td key={field}>
          <del>{cells.find((cell) => cell.field === field)?.before ?? ''}</del>
        </td>
      ))}
    </tr>
  ))
}
