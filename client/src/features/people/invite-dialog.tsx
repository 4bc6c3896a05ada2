import { useState } from 'react'
import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import type { InvitationMade } from '@gongping/shared/protocol/profile.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SecretText } from '../../ui/secret-text.tsx'
import { InviteForm } from './invite-form.tsx'

interface Props {
  readonly unit: UnitSummary
  readonly mayMakeAdmins: boolean
  readonly onMade: () => void
  readonly onClose: () => void
}

/** Makes an invitation, then shows its link this once. */
export function InviteDialog({ unit, mayMakeAdmins, onMade, onClose }: Props) {
  const t = useT()
  const [made, setMade] = useState<InvitationMade | null>(null)

  if (!made)
    return (
      <Dialog title={t('invitations.title', { unit: unit.name })} onClose={onClose} width={560}>
        <p className="dialog-text">{t('invitations.text')}</p>
        <InviteForm
          unit={unit}
          mayMakeAdmins={mayMakeAdmins}
          onMade={(invitation) => {
            setMade(invitation)
            onMade()
          }}
          onCancel={onClose}
        />
      </Dialog>
    )
  return (
    <Dialog title={t('invitations.made', { name: made.invitation.display })} onClose={onClose}>
      <p className="dialog-text">{t('invitations.madeText')}</p>
      <SecretText label={t('invitations.link')} text={linkOf(made)} />
      <div className="dialog-actions">
        <Button onClick={() => setMade(null)}>{t('invitations.another')}</Button>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form that had the focus is gone */}
        <Button kind="primary" onClick={onClose} autoFocus>
          {t('people.done')}
        </Button>
      </div>
    </Dialog>
  )
}

/** What stands behind # is sent to no server, so the token is in no log on the way. */
function linkOf({ token }: InvitationMade): string {
  return `${location.origin}/join#${token}`
}
