import { useState } from 'react'
import type { Invitation, InvitationMade } from '@gongping/shared/protocol/profile.ts'
import { renewInvitation } from '../../api/invitations.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { InvitationLink } from './invitation-link.tsx'

interface Props {
  readonly invitation: Invitation
  readonly onRenewed: () => void
  readonly onClose: () => void
}

/** Another link for an invitation that has expired, or whose link went astray. */
export function RenewDialog({ invitation, onRenewed, onClose }: Props) {
  const t = useT()
  const [made, setMade] = useState<InvitationMade | null>(null)
  const { busy, problem, submit } = useSubmission()
  const { id, display, isExpired } = invitation

  const renew = () =>
    void submit(
      () => renewInvitation(id),
      (renewed) => {
        setMade(renewed)
        onRenewed()
      },
    )
  if (made) return <InvitationLink made={made} onDone={onClose} />
  return (
    <Dialog title={t('invitations.renewTitle', { name: display })} onClose={onClose}>
      <p className="dialog-text">{t(isExpired ? 'invitations.renewExpired' : 'invitations.renewOpen')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to decide here */}
        <Button kind="primary" busy={busy} onClick={renew} autoFocus>
          {t('invitations.submit')}
        </Button>
      </div>
    </Dialog>
  )
}
