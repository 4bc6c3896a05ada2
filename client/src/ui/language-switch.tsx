import { useLanguage } from '../i18n/use-language.tsx'
import { Button } from './button.tsx'

export function LanguageSwitch() {
  const { language, t, choose } = useLanguage()
  return (
    <Button kind="quiet" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
      {t('language.other')}
    </Button>
  )
}
