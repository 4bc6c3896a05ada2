import { fetchIdentityProvider, problemThere } from '../../api/identity-provider.ts'
import { useLoaded } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import '../../ui/button.css'
import './sign-in.css'

interface Props {
  readonly returnTo: string
  /** Code of what went wrong there. */
  readonly problem: string | null
}

/** The way in through the identity provider of the office (统一身份认证), where there is one. */
export function OidcDoor({ returnTo, problem }: Props) {
  const t = useT()
  const provider = useLoaded(fetchIdentityProvider).value
  if (!provider) return null
  const { name } = provider
  const wrong = problemThere(problem, name)
  return (
    <>
      {wrong && <ProblemNotice problem={wrong} />}
      {/* A page of the server, not of this one. */}
      <a className="button" data-wide="true" href={`/api/oidc/start?${new URLSearchParams({ to: returnTo })}`}>
        {t('signIn.elsewhere', { name })}
      </a>
      <p className="sign-in-or">{t('signIn.or')}</p>
    </>
  )
}
