import { useT } from '../../i18n/use-language.tsx'
import { sectionName } from '../../session/place-label.ts'
import { useContent, useLive, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { StackedNotice } from '../../ui/notice-stack.tsx'

/** What somebody was typing outlived its paragraph: where it stands now. */
export function StrandedNotice() {
  const t = useT()
  const { stranded } = useSession()
  const late = useLive(stranded)
  const section = useContent((content) => (late ? sectionName(content, late.section) : ''))
  if (!late) return null
  const close = <Button onClick={() => stranded.set(null)}>{t('common.close')}</Button>
  return (
    <StackedNotice tone="warning" title={t('stranded.title')} actions={close}>
      {t('stranded.text', { section, words: late.words })}
    </StackedNotice>
  )
}
