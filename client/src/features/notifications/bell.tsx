import { type KeyboardEvent, useRef } from 'react'
import { useT } from '../../i18n/use-language.tsx'
import type { LiveValue } from '../../session/live-value.ts'
import { useInbox } from '../../session/use-inbox.ts'
import { useLive } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { BellIcon } from '../../ui/icons.tsx'
import { usePopup } from '../../ui/use-popup.ts'
import { NotificationList } from './notification-list.tsx'
import { useNews } from './use-news.ts'
import './notifications.css'

/** More are not counted on the bell. */
const MOST = 99

interface Props {
  /** Of the report's own line to the server; null: the page has none. */
  readonly told: LiveValue<number> | null
}

/** How much somebody was told and has not read; opens what it was. The arrow keys go from one to the next. */
export function Bell({ told }: Props) {
  const t = useT()
  const inbox = useInbox()
  const unread = useLive(inbox.list)?.unread ?? 0
  const { isOpen, toggle, close, frame } = usePopup()
  const lines = useRef<HTMLDivElement>(null)
  useNews(inbox, told)

  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const all = [...(lines.current?.querySelectorAll<HTMLElement>('.notification') ?? [])]
    const at = all.findIndex((line) => line === document.activeElement)
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus()
  }

  return (
    <div ref={frame} className="popup-frame bell">
      <Button
        kind="quiet"
        icon={<BellIcon />}
        label={unread > 0 ? t('notifications.unread', { count: unread }) : t('notifications.title')}
        popup={{ kind: 'dialog', isOpen }}
        onClick={toggle}
      >
        {unread > 0 && (
          <span className="bell-count number" aria-hidden="true">
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        )}
      </Button>
      {isOpen && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that go from line to line; each can be reached without them
        <div ref={lines} onKeyDown={onKey}>
          <NotificationList onChosen={close} />
        </div>
      )}
    </div>
  )
}
