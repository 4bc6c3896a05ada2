import { useEffect } from 'react'
import type { Agreement } from '@gongping/shared/protocol/agreement.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Blockers } from './blockers.tsx'
import { OpenComments } from './open-comments.tsx'
import { OpinionField } from './opinion-field.tsx'
import { useUnsent } from './use-unsent.ts'

interface Props {
  readonly step: 'withdraw' | 'finalise' | 'publish' | 'correct'
  readonly standing: Agreement
  readonly onClose: () => void
}

/** What an owner does with a round: what it means is said before it is done. */
export function StepDialog({ step, standing: { version, blockers }, onClose }: Props) {
  const t = useT()
  const { agreement } = useSession()
  const { busy, problem, submit } = useSubmission()
  const unsent = useUnsent('correct')
  const words = unsent.words.trim()
  const isBlocked = step === 'finalise' && blockers.length > 0
  // Somebody may have said something, or taken it back, since the page was told last.
  useEffect(() => void agreement.reload(), [agreement])
  const end = () => {
    if (step === 'correct') unsent.forget()
    onClose()
  }
  // What stands in the way by then is said by the server.
  const send = () => {
    if (step === 'correct' && words === '') return
    void submit(() => (step === 'correct' ? agreement.take('correct', { reason: words }) : agreement.take(step, {})), end)
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
        {step === 'finalise' && (
          <>
            <Blockers blockers={blockers.filter(({ kind }) => kind !== 'comment')} />
            <OpenComments onLeave={onClose} />
          </>
        )}
        {step === 'correct' && <OpinionField label={t('agreement.why')} unsent={unsent} isFirst />}
        <div className="dialog-actions">
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus; Enter must not do anything yet */}
          <Button autoFocus={step !== 'correct'} onClick={end}>
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
