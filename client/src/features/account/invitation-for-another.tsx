import { useT } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SecretText } from '../../ui/secret-text.tsx'
import '../../ui/button.css'
import './sign-in.css'

interface Props {
  /** Display name of who is signed in here. */
  readonly me: string
  /** Whom the invitation is for. */
  readonly invited: string
  readonly onSignOut: () => void
}

/** Somebody with an account opened a link that makes another one: mostly it was meant to be passed on. */
export function InvitationForAnother({ me, invited, onSignOut }: Props) {
  const t = useT()
  return (
    <>
      <Notice tone="warning" title={t('join.signedIn', { me })}>
        {t('join.signedInText', { invited })}
      </Notice>
      <SecretText label={t('invitations.link')} text={location.href} />
      <div className="join-ways">
        <Link to="/" className="button">
          {t('join.toReports')}
        </Link>
        <Button kind="quiet" onClick={onSignOut}>
          {t('join.signOut')}
        </Button>
      </div>
    </>
  )
}
