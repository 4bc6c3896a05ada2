import type { TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { countUnscored, rowsOf } from '@gongping/shared/scoring/score-standing.ts'
import { describeTotal, gradeName } from '@gongping/shared/scoring/describe-score.ts'
import { useLanguage } from '../../i18n/use-language.tsx'

/** Total and grade. While rows are still without a score the total is a running one, and there is no grade to read. */
export function TotalScore({ score }: { readonly score: TableScore }) {
  const { t, language } = useLanguage()
  const unscored = countUnscored(score)
  const because = describeTotal(score.total, score.execution.rate, language)
  const isBlank = rowsOf(score).every((row) => row.score === null)
  return (
    <>
      <p className="score-total">
        {!isBlank && unscored > 0 && <span className="score-provisional">{t('score.provisional')}</span>}
        <strong className="number">{isBlank ? '—' : score.total.score}</strong>
        {isBlank && <span className="score-grade">{t('score.none')}</span>}
        {!isBlank && unscored === 0 && <span className="score-grade">{gradeName(score.grade, language)}</span>}
        <span className="score-of">{t('score.of', { weight: score.total.weight })}</span>
      </p>
      {!isBlank && because !== '' && <p className="score-total-because">{because}</p>}
      {!isBlank && unscored > 0 && <p className="score-unscored">{t('score.unscored', { count: unscored })}</p>}
    </>
  )
}
