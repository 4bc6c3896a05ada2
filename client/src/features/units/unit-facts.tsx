import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import './units.css'

interface Props {
  readonly unit: UnitSummary
  readonly onDivisions: () => void
  /** Absent: decided by somebody else. */
  readonly onReviewers: (() => void) | undefined
}

/** What a unit is besides its people. */
export function UnitFacts({ unit, onDivisions, onReviewers }: Props) {
  const { t, language } = useLanguage()
  const list = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ')
  return (
    <dl className="unit-facts">
      <div>
        <dt>{t('divisions.heading')}</dt>
        <dd>{list(unit.divisions.map(({ name }) => name)) || <span className="table-none">{t('divisions.none')}</span>}</dd>
        <dd className="unit-facts-action">
          <Button kind="quiet" label={t('divisions.changeLabel')} onClick={onDivisions}>
            {t('divisions.change')}
          </Button>
        </dd>
      </div>
      <div>
        <dt>{t('reviewers.heading')}</dt>
        <dd>{list(unit.reviewers.map(({ display }) => display)) || <span className="table-none">{t('reviewers.none')}</span>}</dd>
        {onReviewers && (
          <dd className="unit-facts-action">
            <Button kind="quiet" label={t('reviewers.changeLabel')} onClick={onReviewers}>
              {t('reviewers.change')}
            </Button>
          </dd>
        )}
      </div>
    </dl>
  )
}
