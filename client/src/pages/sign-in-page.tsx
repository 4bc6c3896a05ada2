import { useEffect } from 'react'
import { fetchSetup } from '../api/people.ts'
import { OidcDoor } from '../features/account/oidc-door.tsx'
import { useLoaded } from '../api/use-answer.ts'
import { SignInForm } from '../features/account/sign-in-form.tsx'
import { useT } from '../i18n/use-language.tsx'
import { navigate } from '../ui/location.ts'
import { Notice } from '../ui/notice.tsx'
import { Door } from './door.tsx'

interface Props {
  /** Path within the site to go on to. */
  readonly returnTo: string | null
  /** Code of what went wrong on the way back from the identity provider. */
  readonly problem: string | null
}

export function SignInPage({ returnTo, problem }: Props) {
  const t = useT()
  const setup = useLoaded(fetchSetup)
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('product.name')}`
  }, [t])
  return (
    <Door title={t('signIn.title')}>
      {setup.value?.open ? (
        <Notice tone="info" title={t('signIn.setupFirst')} />
      ) : (
        <>
          <OidcDoor returnTo={ownPath(returnTo)} problem={problem} />
          <SignInForm onSignedIn={() => navigate(ownPath(returnTo), 'replace')} />
        </>
      )}
    </Door>
  )
}

/** Only a path of this site: a link must not send people elsewhere with the look of having signed in here. */
function ownPath(path: string | null): string {
  const target = path === null ? null : URL.parse(path, location.origin)
  return target?.origin === location.origin ? target.pathname + target.search : '/'
}
