import type { ExecutionScore, IndicatorScore } from '@gongping/shared/scoring/score-sheet.ts'
import { differsFromRules } from '@gongping/shared/scoring/score-standing.ts'
import { describeScore } from '@gongping/shared/scoring/describe-score.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { clearCells } from '../../session/clear-cells.ts'
import { rowPlace } from '../../session/place-owners.ts'
import { useMayChange, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { type Target, reveal } from '../../ui/reveal.ts'

interface Props {
  readonly name: string
  readonly score: IndicatorScore | ExecutionScore
  /** The row whose 得分 it is; null where the table has no such row. */
  readonly row: string | null
  readonly target: Target
}

/** What a row scores and why; where the unit gave itself other points than the rules, both. */
export function ScoreRow({ name, score, row, target }: Props) {
  const { t, language } = useLanguage()
  return (
    <div className="score-item">
      <button type="button" className="score-row" title={t('score.jump')} onClick={() => reveal(target)}>
        <span className="score-name">{name}</span>
        <Points score={score.score} weight={score.weight} />
        <span className="score-because">{describeScore(score, language)}</span>
      </button>
      {row !== null && differsFromRules(score) && <Difference name={name} score={score} row={row} />}
    </div>
  )
}

function Difference({ name, score, row }: Omit<Props, 'row' | 'target'> & { readonly row: string }) {
  const t = useT()
  const session = useSession()
  const editable = useMayChange(rowPlace(row))
  return (
    <p className="score-differs">
      <span className="number">{t('score.differs', { given: score.score ?? '', computed: score.computed ?? '' })}</span>
      {editable && (
        <Button
          size="small"
          label={`${t('score.byRules')}：${name}`}
          hint={t('score.byRulesHint')}
          onClick={() => clearCells(session, [{ row, field: 'score' }])}
        >
          {t('score.byRules')}
        </Button>
      )}
    </p>
  )
}

export function Points({ score, weight }: { readonly score: string | null; readonly weight: string }) {
  return (
    <span className="score-points number">
      {score ?? '—'}
      <span className="score-weight"> / {weight}</span>
    </span>
  )
}
