import { describe } from '@gongping/shared/protocol/errors.ts'
import { useLanguage } from '../i18n/use-language.tsx'
import type { Ending } from '../session/report-visit.ts'
import { Button } from '../ui/button.tsx'
import { StackedNotice } from '../ui/notice-stack.tsx'

interface Props {
  readonly ending: Ending
  readonly onDismiss: () => void
}

/** The server did not take something, or ended the connection: what that means and what to do. */
export function EndingNotice({ ending, onDismiss }: Props) {
  const { t, language } = useLanguage()
  const { title, remedy } = describe(ending.failure, language)
  const action = ending.isReopened ? (
    <Button onClick={onDismiss}>{t('common.close')}</Button>
  ) : (
    <Button kind="primary" onClick={() => location.reload()}>
      {t('common.reload')}
    </Button>
  )
  return (
    <StackedNotice tone={ending.isReopened ? 'warning' : 'error'} title={title} actions={action}>
      {remedy}
    </StackedNotice>
  )
}
