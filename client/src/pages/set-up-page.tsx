import { useEffect } from 'react'
import { SetUpForm } from '../features/account/set-up-form.tsx'
import { useT } from '../i18n/use-language.tsx'
import { navigate } from '../ui/location.ts'
import { Door } from './door.tsx'

export function SetUpPage({ token }: { readonly token: string }) {
  const t = useT()
  useEffect(() => {
    document.title = `${t('setup.title')} · ${t('product.name')}`
  }, [t])
  return (
    <Door title={t('setup.title')} text={t('setup.text')}>
      <SetUpForm token={token} onDone={() => navigate('/', 'replace')} />
    </Door>
  )
}
