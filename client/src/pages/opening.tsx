import { useT } from '../i18n/use-language.tsx'
import './opening.css'

/** A sheet that waits for its words. It appears only when the wait is long enough to be noticed. */
export function Opening() {
  const t = useT()
  return <output className="opening">{t('common.loading')}</output>
}
