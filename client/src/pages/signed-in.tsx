import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { SessionState } from '@gongping/shared/protocol/people.ts'
import { fetchMe } from '../api/people.ts'
import { signedOut } from '../api/request.ts'
import { useLoaded } from '../api/use-answer.ts'
import { useT } from '../i18n/use-language.tsx'
import { InboxProvider } from '../session/use-inbox.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { later } from '../ui/later.ts'
import { navigate } from '../ui/location.ts'
import { Message } from '../ui/message.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useTypingWatch } from '../ui/typing-watch.ts'
import { MeProvider } from './me-context.tsx'
import { SignInAgain } from './sign-in-again.tsx'

const PasswordForm = later(async () => (await import('../features/profile/password-form.tsx')).PasswordForm)
const PasswordPage = later(async () => (await import('./password-page.tsx')).PasswordPage)

/** Where nobody said why a session ended. */
const UNEXPLAINED = failure('sign-in-required')

/** Shows its children to people who are signed in, and sends others to the sign-in page and back. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const t = useT()
  const { value: now, problem, reload } = useLoaded(fetchMe)
  const [me, setMe] = useState<SessionState | null>(null)
  const [ended, setEnded] = useState<Failure | null>(null)
  const typing = useTypingWatch()
  const [round, setRound] = useState(0)
  if (now && (!me || isNews(now, me))) setMe(now)

  useEffect(() => {
    const onSignedOut = () => setEnded((why) => why ?? UNEXPLAINED)
    // Coming back to the page prolongs the session, or shows at once that it has ended.
    const onVisible = () => document.visibilityState === 'visible' && reload()
    signedOut.addEventListener('signed-out', onSignedOut)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      signedOut.removeEventListener('signed-out', onSignedOut)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [reload])

  const isStranger = ended !== null && me === null
  useEffect(() => {
    if (isStranger) navigate(`/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`, 'replace')
  }, [isStranger])

  // Another person (signed in here or in another tab) must not go on with what the first one has open.
  const isOther = me !== null && now !== null && now.id !== me.id
  useEffect(() => {
    if (isOther) location.reload()
  }, [isOther])

  const signInAgain = useCallback(
    (why: Failure) => {
      const ask = async () => {
        const answer = await fetchMe()
        // Signed in, but with a password that somebody else has set: that is what is missing.
        if (answer.ok && answer.value.mustChangePassword) reload()
        else setEnded(why)
      }
      void ask()
    },
    [reload],
  )
  const goOn = () => {
    setEnded(null)
    setRound((before) => before + 1)
    reload()
  }
  const state = useMemo(() => me && { me, round, signInAgain, refresh: reload }, [me, round, signInAgain, reload])

  if (!state) {
    if (!problem || isStranger) return null
    return (
      <Message title={t('product.name')}>
        <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />
      </Message>
    )
  }
  // Whoever has just come in has nothing on the page yet that could be lost.
  const { mustChangePassword } = state.me
  if (mustChangePassword && round === 0)
    return (
      <Suspense>
        <PasswordPage name={state.me.display} onChanged={reload} />
      </Suspense>
    )
  return (
    <MeProvider state={state}>
      <InboxProvider>{children}</InboxProvider>
      {mustChangePassword && !ended && (
        <Dialog title={t('password.title')} width={400}>
          <p className="dialog-text">{t('password.text')}</p>
          <Suspense>
            <PasswordForm currentLabel={t('password.given')} onChanged={goOn} alone />
          </Suspense>
        </Dialog>
      )}
      {ended && <SignInAgain name={state.me.name} why={ended} typing={typing} onSignedIn={goOn} />}
    </MeProvider>
  )
}

/** The same person, with another name, unit or rights. */
function isNews(now: SessionState, me: SessionState): boolean {
  return now.id === me.id && JSON.stringify(now) !== JSON.stringify(me)
}
