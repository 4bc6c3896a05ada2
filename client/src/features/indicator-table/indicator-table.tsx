import { memo, useEffect, useLayoutEffect, useMemo } from 'react'
import { layoutIndicatorTable } from '@gongping/shared/printing/indicator-grid.ts'
import type { TableContent } from '@gongping/shared/report/content.ts'
import type { TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { TableForm } from '@gongping/shared/template/template.ts'
import { tableLabel } from '../../session/place-label.ts'
import { useContent, useScoreSheet, useSession } from '../../session/use-session.ts'
import { AddIndicator } from './add-indicator.tsx'
import { drawnRows } from './drawn-rows.ts'
import { GridCommands } from './grid-commands.ts'
import { GridContext, RowsContext } from './grid-context.ts'
import { GridCursor } from './grid-cursor.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { rowResults } from './row-results.ts'
import { Row } from './row.tsx'
import { useSteadyColumns } from './steady-columns.ts'
import { TableNews } from './table-news.tsx'
import { followUndo } from './follow-undo.ts'
import './indicator-table.css'

/** 绩效自评表 in the official form: looks as it prints, every written cell can be edited in place. */
export const IndicatorTable = memo(function IndicatorTable({ tableId }: { readonly tableId: string }) {
  const table = useContent((content) => content.tables.find((candidate) => candidate.id === tableId))
  const form = useContent((content) => findTemplate(content.template)?.form)
  const score = useScoreSheet((sheet) => sheet.tables.find((candidate) => candidate.id === tableId))
  return table && form && score ? <Grid table={table} form={form} score={score} /> : null
})

interface Props {
  readonly table: TableContent
  readonly form: TableForm
  readonly score: TableScore
}

function Grid({ table, form, score }: Props) {
  const session = useSession()
  const label = useContent((content) => tableLabel(content, table))
  const grid = useMemo(() => {
    const cursor = new GridCursor(session)
    return { cursor, commands: new GridCommands(session, table.id, cursor), tableId: table.id }
  }, [session, table.id])
  const layout = useMemo(() => layoutIndicatorTable(table, form, score), [table, form, score])
  const rows = useMemo(() => drawnRows(layout), [layout])
  const results = useMemo(() => rowResults(table, form, score), [table, form, score])

  useLayoutEffect(() => grid.cursor.setRows(rows), [grid, rows])
  useEffect(() => followUndo(session, table.id, grid.cursor), [session, table.id, grid])
  useEffect(() => () => grid.cursor.close(), [grid])

  const columns = useSteadyColumns(grid.cursor, layout.columns)
  const total = columns.reduce((sum, width) => sum + width, 0)
  return (
    <GridContext value={grid}>
      <RowsContext value={rows}>
        <div className="indicator-table">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid in the sense of ARIA is a table whose cells take the focus */}
          <table role="grid" aria-label={label} aria-rowcount={rows.length} aria-colcount={columns.length}>
            <colgroup>
              {columns.map((width, at) => (
                <col key={at} style={{ width: `${(width / total) * 100}%` }} />
              ))}
            </colgroup>
            <tbody>
              {rows.map((row, at) => (
                <Row
                  key={row.entity ?? `${row.kind}-${at}`}
                  row={row}
                  index={at + 1}
                  result={(row.entity && results[row.entity]) || null}
                />
              ))}
            </tbody>
          </table>
          <AddIndicator form={form} />
          <TableNews />
          <RemoveDialog table={table} />
        </div>
      </RowsContext>
    </GridContext>
  )
}
