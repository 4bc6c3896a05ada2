import { useEffect } from 'react'
import { PasswordForm } from '../features/profile/password-form.tsx'
import { useT } from '../i18n/use-language.tsx'
import { Door } from './door.tsx'

/** Whose password somebody else has set chooses another before anything else. */
export function PasswordPage({ onChanged }: { readonly onChanged: () => void }) {
  const t = useT()
  useEffect(() => {
    document.title = `${t('password.title')} · ${t('product.name')}`
  }, [t])
  return (
    <Door title={t('password.title')} text={t('password.text')}>
      <PasswordForm currentLabel={t('password.given')} onChanged={onChanged} alone />
    </Door>
  )
}
