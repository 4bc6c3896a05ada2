import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { writerOf } from '../../session/writer-of.ts'
import { useGrid } from './grid-context.ts'

interface Change {
  readonly writer: string | null
  readonly name: string
  readonly value: string
}

/** A colleague is quiet for so long before a change is read out. */
const QUIET_MS = 1000

/** Tells screen readers what a colleague changed in the row where one is, and only there. */
export function TableNews() {
  const t = useT()
  const change = useChangeBeside()
  return (
    <output className="visually-hidden">
      {change && t('table.changedBeside', { ...change, writer: change.writer ?? t('table.colleague') })}
    </output>
  )
}

/** The latest change by somebody else in the row of the cursor, but not in its cell. */
function useChangeBeside(): Change | null {
  const { report, people } = useSession()
  const { cursor } = useGrid()
  const [change, setChange] = useState<Change | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const observe = ({ keysChanged, transaction }: Y.YMapEvent<unknown>) => {
      const at = cursor.at.get()
      if (transaction.local || !at || at.mode === 'away') return
      const beside = cursor.stops.find(
        ({ ref }) => ref.row === at.ref.row && ref.field !== at.ref.field && keysChanged.has(`${ref.row}/${ref.field}`),
      )
      if (!beside) return
      const key = `${beside.ref.row}/${beside.ref.field}`
      clearTimeout(timer)
      timer = setTimeout(() => {
        const value = report.cells.get(key)
        setChange({
          writer: writerOf(report.cells, key, people.get()),
          name: cursor.nameOf(beside.ref),
          value: typeof value === 'string' ? value : '',
        })
      }, QUIET_MS)
    }
    report.cells.observe(observe)
    return () => {
      clearTimeout(timer)
      report.cells.unobserve(observe)
    }
  }, [report, people, cursor])
  return change
}
