import { useEffect, useRef } from 'react'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { useT } from '../../i18n/use-language.tsx'
import { rowLabel } from '../../session/assigned-label.ts'
import { rowIdsOf, rowPlace, shareOf } from '../../session/place-owners.ts'
import { useAssignments, useContent } from '../../session/use-session.ts'
import { NameTag } from '../../ui/name-tag.tsx'

interface Props {
  readonly tableId: string
  /** Ids of rows. */
  readonly chosen: readonly string[]
  readonly onChange: (rows: readonly string[]) => void
  /** Somebody wanted to save without any. */
  readonly isMissing: boolean
}

/** The rows of a table, to be ticked, each with whose it is now. */
export function RowsChoice({ tableId, chosen, onChange, isMissing }: Props) {
  const t = useT()
  const list = useRef<HTMLDivElement>(null)
  const all = useAssignments()
  const rows = rowsOf(useContent(), tableId)
  const isWhole = rows.every(({ id }) => chosen.includes(id))
  const turn = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  useEffect(() => {
    list.current?.querySelector('input:checked')?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <fieldset className="assign-list">
      <legend>{t('assign.rows')}</legend>
      <label className="assign-all">
        <input type="checkbox" checked={isWhole} onChange={() => onChange(isWhole ? [] : rows.map(({ id }) => id))} />
        {t('assign.allRows')}
      </label>
      <div ref={list} className="assign-options">
        {rows.map(({ id, label }) => {
          const { people, isDone } = shareOf(all, [rowPlace(id)])
          const names = people.map(({ display }) => display)
          return (
            <label key={id}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
              <span className="assign-row">{label}</span>
              {names.length > 0 && <NameTag names={names} label={t('assign.by', { names: names.join('、') })} isDone={isDone} />}
            </label>
          )
        })}
      </div>
      {isMissing && chosen.length === 0 && (
        <p className="assign-problem" role="alert">
          {t('assign.noRows')}
        </p>
      )}
    </fieldset>
  )
}

function rowsOf({ tables }: ReportContent, tableId: string): { readonly id: string; readonly label: string }[] {
  const table = tables.find(({ id }) => id === tableId)
  if (!table) return []
  return rowIdsOf(table).map((id) => ({ id, label: rowLabel(table, id) }))
}
