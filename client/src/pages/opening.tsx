import { useEffect, useState } from 'react'
import { useT } from '../i18n/use-language.tsx'
import './opening.css'

const LONG_MS = 8000

/** A sheet that waits for its words. It appears only when the wait is long enough to be noticed, and explains a long one. */
export function Opening() {
  const t = useT()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output className="opening">
      {t('common.loading')}
      {isLong && <span>{t('common.loadingLong')}</span>}
    </output>
  )
}
