import { useState } from 'react'
import type { UnitSummary } from '@gongping/shared/protocol/people.ts'
import type { InvitationMade } from '@gongping/shared/protocol/profile.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { InvitationLink } from './invitation-link.tsx'
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
  const another = <Button onClick={() => setMade(null)}>{t('invitations.another')}</Button>
  return <InvitationLink made={made} onDone={onClose} actions={another} />
}
