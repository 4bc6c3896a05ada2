import type { TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { countUnscored, rowsOf } from '@gongping/shared/scoring/score-standing.ts'
import { useT } from '../../i18n/use-language.tsx'

/** Total and grade. While rows are still without a score the total is a running one, and there is no grade to read. */
export function TotalScore({ score }: { readonly score: TableScore }) {
  const t = useT()
  const unscored = countUnscored(score)
  const isBlank = rowsOf(score).every((row) => row.score === null)
  return (
    <>
      <p className="score-total">
        {!isBlank && unscored > 0 && <span className="score-provisional">{t('score.provisional')}</span>}
        <strong className="number">{isBlank ? '—' : score.total.score}</strong>
        {isBlank && <span className="score-grade">{t('score.none')}</span>}
        {!isBlank && unscored === 0 && <span className="score-grade">{score.grade}</span>}
        <span className="score-of">{t('score.of', { weight: score.total.weight })}</span>
      </p>
      {!isBlank && unscored > 0 && <p className="score-unscored">{t('score.unscored', { count: unscored })}</p>}
    </>
  )
}
