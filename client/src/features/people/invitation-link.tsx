import type { ReactNode } from 'react'
import type { InvitationMade } from '@gongping/shared/protocol/profile.ts'
import { useT } from '../../i18n/use-language.tsx'
import { OnceDialog } from '../../ui/once-dialog.tsx'
import { SecretText } from '../../ui/secret-text.tsx'

interface Props {
  readonly made: InvitationMade
  readonly onDone: () => void
  readonly actions?: ReactNode
}

/** The link of an invitation, this once. */
export function InvitationLink({ made, onDone, actions }: Props) {
  const t = useT()
  return (
    <OnceDialog
      title={t('invitations.made', { name: made.invitation.display })}
      text={t('invitations.madeText')}
      done={t('invitations.kept')}
      onDone={onDone}
      actions={actions}
    >
      <SecretText label={t('invitations.link')} text={linkOf(made)} hasFocus />
    </OnceDialog>
  )
}

/** What stands behind # is sent to no server, so the token is in no log on the way. */
function linkOf({ token }: InvitationMade): string {
  return `${location.origin}/join#${token}`
}
