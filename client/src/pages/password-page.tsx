import { useEffect } from 'react'
import { PasswordForm } from '../features/profile/password-form.tsx'
import { useT } from '../i18n/use-language.tsx'
import { Button } from '../ui/button.tsx'
import { Door } from './door.tsx'
import { leave } from './leave.ts'

interface Props {
  /** Display name of who is signed in. */
  readonly name: string
  readonly onChanged: () => void
}

/** Whose password somebody else has set chooses another before anything else, or leaves. */
export function PasswordPage({ name, onChanged }: Props) {
  const t = useT()
  useEffect(() => {
    document.title = `${t('password.title')} · ${t('product.name')}`
  }, [t])
  return (
    <Door title={t('password.title')} text={t('password.text')}>
      <PasswordForm currentLabel={t('password.given')} onChanged={onChanged} alone />
      <p className="door-who">
        {t('password.who', { name })}
        <Button kind="quiet" onClick={() => void leave()}>
          {t('common.signOut')}
        </Button>
      </p>
    </Door>
  )
}
