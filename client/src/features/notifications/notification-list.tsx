import { useEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import { useInbox } from '../../session/use-inbox.ts'
import { useLive } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { useKeptFocus } from '../../ui/kept-focus.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { NotificationLine } from './notification-line.tsx'

/** What somebody was told, newest first. */
export function NotificationList({ onChosen }: { readonly onChosen: () => void }) {
  const t = useT()
  const inbox = useInbox()
  const list = useLive(inbox.list)
  const problem = useLive(inbox.problem)
  const [busy, setBusy] = useState(false)
  const panel = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    panel.current?.focus()
    void inbox.reload()
  }, [inbox])
  useKeptFocus(panel, 'li')

  const during = (work: Promise<void>) => {
    setBusy(true)
    void work.finally(() => setBusy(false))
  }
  return (
    <dialog ref={panel} open className="popup notifications" aria-label={t('notifications.title')} tabIndex={-1}>
      <div className="notifications-head">
        <h2>{t('notifications.title')}</h2>
        {list !== null && list.unread > 0 && (
          <Button kind="quiet" size="small" busy={busy} onClick={() => during(inbox.read({ all: true }))}>
            {t('notifications.readAll')}
          </Button>
        )}
      </div>
      {problem && (
        <ProblemNotice
          problem={problem}
          actions={
            <Button busy={busy} onClick={() => during(inbox.reload())}>
              {t('common.retry')}
            </Button>
          }
        />
      )}
      {!problem && list?.notifications.length === 0 && (
        <div className="notifications-none">
          <p>{t('notifications.none')}</p>
          <p>{t('notifications.noneText')}</p>
        </div>
      )}
      {list !== null && list.notifications.length > 0 && (
        <ul>
          {list.notifications.map((notification) => (
            <NotificationLine key={notification.id} notification={notification} onChosen={onChosen} />
          ))}
        </ul>
      )}
      {list?.more && (
        <Button kind="quiet" busy={busy} wide onClick={() => during(inbox.loadOlder())}>
          {t('notifications.more')}
        </Button>
      )}
    </dialog>
  )
}
