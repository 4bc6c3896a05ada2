import { useEffect, useState } from 'react'
import type { describeFinding } from '@gongping/shared/checks/describe-finding.ts'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import { useLanguage } from '../../i18n/use-language.tsx'

type Describe = typeof describeFinding

/**
 * What a finding says, in the reader's language. It comes with its Chinese sentence; the others stand with the checks
 * themselves, which run elsewhere and are fetched here only by whoever reads English.
 */
export function useSentence(finding: Finding): string {
  const { language } = useLanguage()
  const [describe, setDescribe] = useState<Describe | null>(null)
  useEffect(() => {
    if (language === 'zh') return
    void import('@gongping/shared/checks/describe-finding.ts').then((module) => setDescribe(() => module.describeFinding))
  }, [language])
  return language === 'zh' || !describe ? finding.message : describe(finding, language)
}
