import { useState } from 'react'
import { describe } from '@gongping/shared/protocol/errors.ts'
import { UnsavedDraftDialog } from '../features/unsaved-draft/unsaved-draft-dialog.tsx'
import { useLanguage } from '../i18n/use-language.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Ending } from '../session/report-visit.ts'

interface Props {
  readonly ending: Ending
  readonly onDismiss: () => void
}

/** The server did not take something, or ended the connection: what that means, and the way to what was not saved. */
export function EndingNotice({ ending, onDismiss }: Props) {
  const { t, language } = useLanguage()
  const [showsDraft, setShowsDraft] = useState(false)
  const { title, remedy } = describe(ending.failure, language)
  const actions = (
    <>
      {ending.draft.length > 0 && <Button onClick={() => setShowsDraft(true)}>{t('ended.draftShow')}</Button>}
      {ending.next === 'reopened' && <Button onClick={onDismiss}>{t('common.close')}</Button>}
      {ending.next === 'reload' && (
        <Button kind="primary" onClick={() => location.reload()}>
          {t('common.reload')}
        </Button>
      )}
    </>
  )
  return (
    <>
      <Notice tone={ending.next === 'reopened' ? 'warning' : 'error'} title={title} actions={actions}>
        {remedy}
      </Notice>
      {showsDraft && <UnsavedDraftDialog parts={ending.draft} onClose={() => setShowsDraft(false)} />}
    </>
  )
}
