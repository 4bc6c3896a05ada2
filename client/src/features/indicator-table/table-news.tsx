import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { useT } from '../../i18n/use-language.tsx'
import { useLive, useSession } from '../../session/use-session.ts'
import { writerOf } from './colleagues.ts'
import type { DrawnRow } from './drawn-rows.ts'
import { useGrid } from './grid-context.ts'

interface Change {
  readonly writer: string | null
  readonly name: string
  readonly value: string
}

/** A colleague is quiet for so long before a change is read out. */
const QUIET_MS = 1000

/**
 * What happened that one may not have seen: the result of a paste, in sight; for screen readers also what a
 * colleague changed in the row where one is, and only there.
 */
export function TableNews({ rows }: { readonly rows: readonly DrawnRow[] }) {
  const t = useT()
  const { commands } = useGrid()
  const pasted = useLive(commands.pasted)
  const change = useChangeBeside(rows)
  return (
    <>
      <output className="table-news">
        {pasted &&
          (pasted.skipped > 0
            ? t('table.pastedPartly', { written: pasted.written, skipped: pasted.skipped })
            : t('table.pasted', { written: pasted.written }))}
      </output>
      <output className="visually-hidden">
        {change && t('table.changedBeside', { ...change, writer: change.writer ?? t('table.colleague') })}
      </output>
    </>
  )
}

/** The latest change by somebody else in the row of the cursor, but not in its cell. */
function useChangeBeside(rows: readonly DrawnRow[]): Change | null {
  const { report, people } = useSession()
  const { cursor } = useGrid()
  const [change, setChange] = useState<Change | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const observe = ({ keysChanged, transaction }: Y.YMapEvent<unknown>) => {
      const at = cursor.at.get()
      if (transaction.local || !at || at.mode === 'away') return
      const cells = rows.flatMap((row) => row.cells)
      const cell = cells.find(({ cellRef: ref }) => {
        if (ref?.row !== at.ref.row || ref.field === at.ref.field) return false
        return keysChanged.has(`${ref.row}/${ref.field}`)
      })
      if (!cell?.cellRef) return
      const key = `${cell.cellRef.row}/${cell.cellRef.field}`
      clearTimeout(timer)
      timer = setTimeout(() => {
        const value = report.cells.get(key)
        setChange({
          writer: writerOf(report.cells, key, people.get()),
          name: cell.name,
          value: typeof value === 'string' ? value : '',
        })
      }, QUIET_MS)
    }
    report.cells.observe(observe)
    return () => {
      clearTimeout(timer)
      report.cells.unobserve(observe)
    }
  }, [report, people, cursor, rows])
  return change
}
