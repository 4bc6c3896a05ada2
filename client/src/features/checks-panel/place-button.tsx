import type { Place } from '@gongping/shared/checks/finding.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { useT } from '../../i18n/use-language.tsx'
import { type CellLabel, cellLabel } from '../../session/cell-label.ts'
import { sectionLabel, shortTableLabel } from '../../session/place-label.ts'
import { useContent } from '../../session/use-session.ts'
import { type Target, reveal } from '../../ui/reveal.ts'
import { splitFigure } from './split-figure.ts'

/** A place of a finding: where it is, what stands there; leads to it. */
export function PlaceButton({ place }: { readonly place: Place }) {
  const t = useT()
  const content = useContent()
  const { row, column } = labelOf(content, place)
  const text = place.quote || t('checks.place')
  const [front, figure] = splitFigure(text)
  const table = content.tables.length > 1 && content.tables.find(({ id }) => id === place.table)
  const names = [table && shortTableLabel(content, table), row, column, text].filter(Boolean)
  return (
    <button
      type="button"
      className="checks-place"
      title={t('checks.jump', { quote: names.join(' · ') })}
      onClick={() => reveal(targetOf(place))}
    >
      {row !== '' && (
        <span className="checks-label">
          <span className="checks-row">{row}</span>
          {column !== '' && <span className="checks-column"> · {column}</span>}
        </span>
      )}
      <span className="checks-quote">
        {front !== '' && <span className="checks-front">{front}</span>}
        {figure !== '' && <span className="checks-figure number">{figure}</span>}
      </span>
    </button>
  )
}

function labelOf(content: ReportContent, { section, table: tableId, row = '', field = '' }: Place): CellLabel {
  if (section !== undefined) return { row: sectionLabel(content, section), column: '' }
  const table = content.tables.find(({ id }) => id === tableId)
  if (!table) return { row: '', column: '' }
  const label = cellLabel(table, row, field)
  return label.row === '' ? { ...label, row: shortTableLabel(content, table) } : label
}

/** Printed totals have no cell of their own: the form shows the computed ones in its 总分 row. */
function targetOf(place: Place): Target {
  return place.field?.startsWith('printed/') ? { table: place.table, kind: 'total' } : place
}
