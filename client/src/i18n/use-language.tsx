import { type ReactNode, createContext, use, useEffect, useMemo, useState } from 'react'
import type { Language } from '@gongping/shared/base/language.ts'
import { type Translate, translator } from './translate.ts'

const STORAGE_KEY = 'gongping.language'

interface LanguageChoice {
  readonly language: Language
  readonly t: Translate
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageChoice | null>(null)

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'zh'))

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])

  const choice = useMemo<LanguageChoice>(() => {
    const choose = (next: Language) => {
      localStorage.setItem(STORAGE_KEY, next)
      setLanguage(next)
    }
    return { language, t: translator(language), choose }
  }, [language])

  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext)
  if (!choice) throw new Error('broken invariant: no LanguageProvider around this component')
  return choice
}

/** The sentence maker of the chosen language. */
export function useT(): Translate {
  return useLanguage().t
}
