import type { IndicatorRow, TableContent } from '@gongping/shared/report/content.ts'
import { fundRowId } from '@gongping/shared/report/shape.ts'
import type { ExecutionScore, IndicatorScore, TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { useT } from '../../i18n/use-language.tsx'
import { type Target, reveal } from '../../ui/reveal.ts'

interface Props {
  readonly title: string
  readonly table: TableContent
  readonly score: TableScore
}

export function TableScoreView({ title, table, score }: Props) {
  const t = useT()
  const rows = new Map(score.indicators.map((indicator) => [indicator.id, indicator]))
  const total = table.funds[0]
  return (
    <section className="score">
      <h3 className="score-title">{title}</h3>
      <p className="score-total">
        <strong className="number">{isScored(score) ? score.total.score : '—'}</strong>
        <span className="score-grade">{isScored(score) ? score.grade : t('score.none')}</span>
        <span className="score-of">{t('score.of', { weight: score.total.weight })}</span>
      </p>
      <ScoreRow
        name={t('score.execution')}
        score={score.execution}
        target={total ? { row: fundRowId(table.id, total.id), field: 'executed' } : { table: table.id }}
      />
      {score.groups.map((group) => (
        <div key={group.level1} className="score-group">
          <p className="score-group-name">
            <span>{group.level1}</span>
            <Points score={group.score} weight={group.weight} />
          </p>
          {table.indicators
            .filter(({ level1 }) => level1 === group.level1)
            .map((row) => {
              const indicator = rows.get(row.id)
              return (
                indicator && (
                  <ScoreRow
                    key={row.id}
                    name={nameOf(row) || t('score.unnamed')}
                    score={indicator}
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

interface RowProps {
  readonly name: string
  readonly score: IndicatorScore | ExecutionScore
  readonly target: Target
}

function ScoreRow({ name, score, target }: RowProps) {
  const t = useT()
  return (
    <button type="button" className="score-row" title={t('score.jump')} onClick={() => reveal(target)}>
      <span className="score-name">{name}</span>
      <Points score={score.score} weight={score.weight} />
      <span className="score-because">{score.because}</span>
    </button>
  )
}

function Points({ score, weight }: { readonly score: string | null; readonly weight: string }) {
  return (
    <span className="score-points number">
      {score ?? '—'}
      <span className="score-weight"> / {weight}</span>
    </span>
  )
}

function nameOf({ level2, level3 }: IndicatorRow): string {
  return level3 || level2
}

/** A form that nobody has filled in has no grade yet, least of all the worst one. */
function isScored({ execution, indicators }: TableScore): boolean {
  return execution.score !== null || indicators.some(({ score }) => score !== null)
}
