import type { RoundVersion } from '@gongping/shared/protocol/agreement.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useLive, useSession } from '../../session/use-session.ts'
import { reportAddress } from '../../session/report-address.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { OpinionField } from './opinion-field.tsx'
import { useUnsent } from './use-unsent.ts'

interface Props {
  readonly decision: 'confirm' | 'return'
  /** What the page shows, and what is decided about. */
  readonly version: RoundVersion
  readonly onClose: () => void
}

/** 同意 or 退回: which content that is, and in their own words why. */
export function DecisionDialog({ decision, version, onClose }: Props) {
  const t = useT()
  const { agreement } = useSession()
  const { busy, problem, submit } = useSubmission()
  const unsent = useUnsent(decision)
  const isReturn = decision === 'return'
  const words = unsent.words.trim()
  const end = () => {
    unsent.forget()
    onClose()
  }
  const send = () => {
    if (isReturn && words === '') return
    const { sha256 } = version
    void submit(
      () =>
        isReturn ? agreement.take('return', { sha256, opinion: words }) : agreement.take('confirm', { sha256, opinion: words }),
      end,
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
        <WhatToRead number={version.number} />
        <p className="dialog-text">{t(isReturn ? 'agreement.returnText' : 'agreement.confirmText')}</p>
        <OpinionField label={t(isReturn ? 'agreement.why' : 'agreement.opinion')} unsent={unsent} isFirst />
        <div className="dialog-actions">
          <Button onClick={end}>{t('common.cancel')}</Button>
          <Button kind="primary" submit busy={busy} disabled={isReturn && words === ''}>
            {t(`agreement.${decision}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The version that was submitted; for whoever decided on an earlier one, what has changed since. */
function WhatToRead({ number }: { readonly number: number }) {
  const t = useT()
  const { id, agreement } = useSession()
  const before = useLive(agreement.standing)?.mine.lastDecidedVersion ?? null
  const isNews = before !== null && before !== number
  return (
    <p className="agreement-look">
      {isNews && (
        <NewTab to={reportAddress(id, { kind: 'comparison', before, after: number })}>
          {t('agreement.sinceMine', { before, number })}
        </NewTab>
      )}
      <NewTab to={reportAddress(id, { kind: 'version', number })}>{t('agreement.readSubmitted', { number })}</NewTab>
    </p>
  )
}

/** Beside the dialog and not instead of it: what was typed there stays. */
function NewTab({ to, children }: { readonly to: string; readonly children: string }) {
  const t = useT()
  return (
    <a href={to} target="_blank" rel="noopener" title={t('agreement.newTab')}>
      {children}
    </a>
  )
}
