import { startTransition, useId, useOptimistic } from 'react'
import type { ReportRole } from '@gongping/shared/workflow/report-role.ts'
import { useT } from '../../i18n/use-language.tsx'

const CHOICES = ['drafter', 'reviewer', 'viewer', 'none'] as const
type Choice = (typeof CHOICES)[number]

interface Props {
  readonly everyone: ReportRole | null
  /** Resolves once {@link Props.everyone} says so. */
  readonly onChange: (everyone: ReportRole | null) => Promise<void>
}

/** What the unit's people may do to whom nothing is given by name: one of four, and what that means. */
export function EveryoneField({ everyone, onChange }: Props) {
  const t = useT()
  const id = useId()
  const [shown, show] = useOptimistic<ReportRole | 'none'>(everyone ?? 'none')
  const chosen = CHOICES.find((choice) => choice === shown)
  const choose = (choice: Choice) =>
    startTransition(async () => {
      show(choice)
      await onChange(choice === 'none' ? null : choice)
    })
  return (
    <fieldset className="members-everyone">
      <legend>{t('members.everyone')}</legend>
      <div className="members-everyone-choices">
        {CHOICES.map((choice) => (
          <label key={choice} data-chosen={choice === chosen}>
            <input
              type="radio"
              name={id}
              checked={choice === chosen}
              onChange={() => choose(choice)}
              aria-describedby={choice === chosen ? `${id}-note` : undefined}
            />
            {t(`role.${choice}`)}
          </label>
        ))}
      </div>
      <p id={`${id}-note`}>{chosen && t(`members.everyone.${chosen}`)}</p>
    </fieldset>
  )
}
