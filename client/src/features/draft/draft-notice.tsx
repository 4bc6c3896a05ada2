import { useState } from 'react'
import { describe } from '@gongping/shared/protocol/errors.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import type { DraftCopy } from '../../session/draft-copy.ts'
import { isOutdated } from '../../session/outdated-refusal.ts'
import { useLive, useRights } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { StackedNotice } from '../../ui/notice-stack.tsx'
import { DraftDialog } from './draft-dialog.tsx'

/** Says that edits were not taken, and leads to them; it stays until they are written again or discarded. */
export function DraftNotice({ copy }: { readonly copy: DraftCopy }) {
  const { t, language } = useLanguage()
  const draft = useLive(copy.value)
  const kept = useLive(copy.kept)
  const rights = useRights()
  const [isOpen, setIsOpen] = useState(false)
  const [now] = useState(() => new Date())
  if (!draft) return null
  const waiting = draft.parts.filter(({ applied }) => !applied).length
  const close = () => {
    setIsOpen(false)
    copy.tidy()
  }
  const { title } = describe(draft.failure, language)
  const time = formatTime(new Date(draft.parts.at(-1)?.at ?? 0), now, language)
  return (
    <>
      {waiting > 0 && (
        <StackedNotice
          tone="warning"
          title={t('draft.notice', { count: waiting })}
          actions={<Button onClick={() => setIsOpen(true)}>{t('draft.show')}</Button>}
        >
          {isOutdated(draft.failure, rights) ? t('draft.mayBeWritten') : t('draft.why', { reason: title, time })}
          {kept ? t('draft.kept') : t('draft.notKept')}
        </StackedNotice>
      )}
      {isOpen && <DraftDialog draft={draft} copy={copy} onClose={close} />}
    </>
  )
}
