import { useState } from 'react'
import type { Notification } from '@gongping/shared/protocol/notifications.ts'
import { pathOfNotification } from '@gongping/shared/protocol/report-link.ts'
import { notificationSentence } from '@gongping/shared/workflow/notification-kinds.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { useInbox } from '../../session/use-inbox.ts'
import { Link } from '../../ui/link.tsx'

interface Props {
  readonly notification: Notification
  readonly onChosen: () => void
}

/** One thing that somebody was told. It leads to where that was; of a report that is closed to them it only tells so. */
export function NotificationLine({ notification, onChosen }: Props) {
  const { t, language } = useLanguage()
  const inbox = useInbox()
  const [now] = useState(() => new Date())
  const { id, kind, report, objectId, by, at, readAt } = notification
  const read = () => {
    if (readAt === null) void inbox.read({ ids: [id] })
  }
  const words = (
    <>
      <span className="notification-words">
        {readAt === null && <span className="visually-hidden">{t('notifications.isUnread')}</span>}
        {report.title === null
          ? t('notifications.closed', { name: by.display })
          : notificationSentence(kind, { by: by.display, title: report.title }, language)}
      </span>
      <time dateTime={at}>{formatTime(new Date(at), now, language)}</time>
    </>
  )
  return (
    <li data-unread={readAt === null}>
      {report.title === null ? (
        <button type="button" className="notification" onClick={read}>
          {words}
        </button>
      ) : (
        <Link
          to={pathOfNotification(report.id, kind, objectId)}
          className="notification"
          onPress={() => {
            read()
            onChosen()
          }}
        >
          {words}
        </Link>
      )}
    </li>
  )
}
