import { Suspense, useEffect, useRef, useState } from 'react'
import { type Failure, describe } from '@gongping/shared/protocol/errors.ts'
import { useLanguage } from '../i18n/use-language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { later } from '../ui/later.ts'
import { type TypingWatch, useTypingPause } from '../ui/typing-watch.ts'

const SignInForm = later(async () => (await import('../features/account/sign-in-form.tsx')).SignInForm)

/** Whoever has not touched a key for so long has stopped. */
const PAUSE_MS = 1500
/** Whoever typed no longer ago than this may go on any moment, with the eyes on a paper. */
const AT_WORK_MS = 15_000

interface Props {
  readonly name: string
  readonly why: Failure
  readonly typing: TypingWatch
  readonly onSignedIn: () => void
}

/**
 * Asks somebody whose session has ended to sign in again, and says how it ended. It waits for a pause in their typing:
 * what they type goes where they meant it, and never into the box for the password.
 */
export function SignInAgain(props: Props) {
  const { language, t } = useLanguage()
  const [wasAtWork] = useState(() => performance.now() - props.typing.lastAt < AT_WORK_MS)
  const isPaused = useTypingPause(props.typing, PAUSE_MS, -Infinity)
  const known = props.why.code === 'sign-in-required' ? null : describe(props.why, language)
  const title = known?.title ?? t('signIn.again')
  if (!isPaused)
    return (
      <output className="toast">
        <span>{t('signIn.soon', { title })}</span>
      </output>
    )
  return (
    <Dialog title={title} width={400}>
      <p className="dialog-text">
        {known?.remedy ?? t('signIn.againText')}
        {t('signIn.nothingLost')}
      </p>
      <Suspense>
        <Form {...props} wasAtWork={wasAtWork} />
      </Suspense>
    </Dialog>
  )
}

function Form({ name, typing, onSignedIn, wasAtWork }: Props & { readonly wasAtWork: boolean }) {
  const box = useRef<HTMLDivElement>(null)
  const [shownAt] = useState(() => performance.now())
  const isQuiet = useTypingPause(typing, PAUSE_MS, wasAtWork ? shownAt : -Infinity)
  useEffect(() => {
    if (isQuiet && wasAtWork && !box.current?.contains(document.activeElement)) {
      box.current?.querySelector<HTMLElement>('input[type=password]')?.focus()
    }
  }, [isQuiet, wasAtWork])
  return (
    <div ref={box}>
      <SignInForm name={name} takesFocus={!wasAtWork} onSignedIn={onSignedIn} />
    </div>
  )
}
