import type { IndicatorRow, TableContent } from '@gongping/shared/report/content.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import { groupName } from '@gongping/shared/scoring/group-name.ts'
import { totalFund } from '@gongping/shared/scoring/score-execution.ts'
import type { TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { useT } from '../../i18n/use-language.tsx'
import { DifferingRows } from './differing-rows.tsx'
import { Points, ScoreRow } from './score-row.tsx'
import { TotalScore } from './total-score.tsx'

interface Props {
  readonly title: string
  readonly table: TableContent
  readonly score: TableScore
}

export function TableScoreView({ title, table, score }: Props) {
  const t = useT()
  const total = totalFund(table)
  const totalRow = total ? fundRowId(table.id, total.id) : null
  const scores = new Map(score.indicators.map((indicator) => [indicator.id, indicator]))
  return (
    <section className="score">
      <h3 className="score-title">{title}</h3>
      <TotalScore score={score} />
      <DifferingRows score={score} executionRow={totalRow} />
      <ScoreRow
        name={t('score.execution')}
        score={score.execution}
        row={totalRow}
        target={totalRow === null ? { table: table.id } : { row: totalRow, field: 'executed' }}
      />
      {score.groups.map((group) => (
        <div key={group.level1} className="score-group">
          <p className="score-group-name">
            <span>{group.level1}</span>
            <Points score={group.score} weight={group.weight} />
          </p>
          {table.indicators
            .filter(({ level1 }) => groupName(level1) === group.level1)
            .map((row) => {
              const indicator = scores.get(row.id)
              return (
                indicator && (
                  <ScoreRow
                    key={row.id}
                    name={nameOf(row) || t('score.unnamed')}
                    score={indicator}
                    row={row.id}
                    target={{ row: row.id, field: 'actual' }}
                  />
                )
              )
            })}
        </div>
      ))}
    </section>
  )
}

function nameOf({ level2, level3 }: IndicatorRow): string {
  return level3 || level2
}
