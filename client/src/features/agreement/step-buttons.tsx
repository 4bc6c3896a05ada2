import { useState } from 'react'
import type { Agreement, Round } from '@gongping/shared/protocol/agreement.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { useMay, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { hasAgreed, isComplete } from './round-words.ts'
import { StepDialog } from './step-dialog.tsx'

type Asked = 'confirm' | 'return' | 'withdraw' | 'finalise' | 'publish' | 'correct'

/** What this person can do about the round, and that they have agreed. */
export function StepButtons({ standing, round }: { readonly standing: Agreement; readonly round: Round }) {
  const { t, language } = useLanguage()
  const { me } = useSession()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [now] = useState(() => new Date())
  const may = {
    withdraw: useMay('report.withdraw'),
    finalise: useMay('report.finalise'),
    publish: useMay('report.publish'),
    correct: useMay('report.correct'),
  }
  const { mine, version } = standing
  const own = round.confirmations.find((said) => said.person.id === me.id && hasAgreed(said))
  const steps: Asked[] = [
    ...(mine.mayConfirm ? (['confirm'] as const) : []),
    ...(mine.mayReturn ? (['return'] as const) : []),
    ...(['finalise', 'withdraw', 'publish', 'correct'] as const).filter((step) => may[step]),
  ]
  const kindOf = (step: Asked) => {
    if (step === 'confirm' || (step === 'finalise' && isComplete(round))) return 'primary'
    return step === 'return' && !mine.mayConfirm ? 'quiet' : 'plain'
  }
  const close = () => setAsked(null)
  return (
    <div className="agreement-steps">
      {own?.at && mine.mayReturn && (
        <span className="agreement-own">{t('agreement.mineAgreed', { time: formatTime(new Date(own.at), now, language) })}</span>
      )}
      {steps.map((step) => (
        <Button key={step} size="small" kind={kindOf(step)} onClick={() => setAsked(step)}>
          {t(`agreement.${step}`)}
        </Button>
      ))}
      {(asked === 'confirm' || asked === 'return') && version && (
        <DecisionDialog decision={asked} version={version} onClose={close} />
      )}
      {asked !== null && asked !== 'confirm' && asked !== 'return' && (
        <StepDialog step={asked} standing={standing} onClose={close} />
      )}
    </div>
  )
}
