import { useId, useState } from 'react'
import { MAX_OPINION, type RoundVersion } from '@gongping/shared/protocol/agreement.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface Props {
  readonly decision: 'confirm' | 'return'
  /** What the page shows, and what is decided about. */
  readonly version: RoundVersion
  readonly onClose: () => void
}

/** 同意 or 退回: which content that is, and in their own words why. */
export function DecisionDialog({ decision, version, onClose }: Props) {
  const t = useT()
  const id = useId()
  const { agreement } = useSession()
  const { busy, problem, submit } = useSubmission()
  const [opinion, setOpinion] = useState('')
  const isReturn = decision === 'return'
  const words = opinion.trim()
  const send = () => {
    if (isReturn && words === '') return
    const { sha256 } = version
    void submit(
      () =>
        isReturn ? agreement.take('return', { sha256, opinion: words }) : agreement.take('confirm', { sha256, opinion: words }),
      onClose,
    )
  }
  return (
    <Dialog title={t(`agreement.${decision}Ask`)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {problem && <ProblemNotice problem={problem} />}
        <p className="agreement-subject">
          {t('agreement.version', { number: version.number })}
          <span className="agreement-code-large number">{version.code}</span>
        </p>
        <p className="dialog-text">{t(isReturn ? 'agreement.returnText' : 'agreement.confirmText')}</p>
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {t(isReturn ? 'agreement.why' : 'agreement.opinion')}
          </label>
          <textarea
            id={id}
            className="agreement-words"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus
            autoFocus
            rows={3}
            maxLength={MAX_OPINION}
            value={opinion}
            onChange={(event) => setOpinion(event.target.value)}
          />
        </div>
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" submit busy={busy} disabled={isReturn && words === ''}>
            {t(`agreement.${decision}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
