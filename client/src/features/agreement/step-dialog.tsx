import { useId, useState } from 'react'
import { type Agreement, MAX_OPINION } from '@gongping/shared/protocol/agreement.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Blockers } from './blockers.tsx'

interface Props {
  readonly step: 'withdraw' | 'finalise' | 'publish' | 'correct'
  readonly standing: Agreement
  readonly onClose: () => void
}

/** What an owner does with a round: what it means is said before it is done. */
export function StepDialog({ step, standing: { version, blockers }, onClose }: Props) {
  const t = useT()
  const id = useId()
  const { agreement } = useSession()
  const { busy, problem, submit } = useSubmission()
  const [reason, setReason] = useState('')
  const words = reason.trim()
  const isBlocked = step === 'finalise' && blockers.length > 0
  const send = () => {
    if (isBlocked || (step === 'correct' && words === '')) return
    void submit(() => (step === 'correct' ? agreement.take('correct', { reason: words }) : agreement.take(step, {})), onClose)
  }
  return (
    <Dialog title={t(`agreement.${step}Ask`)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {problem && <ProblemNotice problem={problem} />}
        {step !== 'withdraw' && version && (
          <p className="agreement-subject">
            {t('agreement.version', { number: version.number })}
            <span className="agreement-code-large number">{version.code}</span>
          </p>
        )}
        <p className="dialog-text">{t(`agreement.${step}Text`)}</p>
        {step === 'finalise' && <Blockers blockers={blockers} />}
        {step === 'correct' && (
          <div className="field">
            <label className="field-label" htmlFor={id}>
              {t('agreement.why')}
            </label>
            <textarea
              id={id}
              className="agreement-words"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus
              autoFocus
              rows={3}
              maxLength={MAX_OPINION}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        )}
        <div className="dialog-actions">
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; Enter must not do anything yet */}
          <Button autoFocus={step !== 'correct'} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" submit busy={busy} disabled={isBlocked || (step === 'correct' && words === '')}>
            {t(`agreement.${step}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
