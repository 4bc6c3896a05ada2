import { useRef } from 'react'
import type { ScoreSheet, TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { useT } from '../../i18n/use-language.tsx'
import { tableLabel } from '../../session/place-label.ts'
import { useContent, useScoreSheet } from '../../session/use-session.ts'
import { useKeptFocus } from '../../ui/kept-focus.ts'
import { TableScoreView } from './table-score-view.tsx'
import './score-panel.css'

/** What the report scores and how each figure came about. */
export function ScorePanel() {
  const t = useT()
  const content = useContent()
  const sheet = useScoreSheet()
  const panel = useRef<HTMLDivElement>(null)
  useKeptFocus(panel, '.score-item')
  if (sheet.tables.length === 0) return <p className="score-empty">{t('score.empty')}</p>
  return (
    <div ref={panel}>
      {content.tables.map((table) => {
        const score = scoreOf(sheet, table.id)
        return score && <TableScoreView key={table.id} title={tableLabel(content, table)} table={table} score={score} />
      })}
    </div>
  )
}

function scoreOf(sheet: ScoreSheet, tableId: string): TableScore | undefined {
  return sheet.tables.find(({ id }) => id === tableId)
}
