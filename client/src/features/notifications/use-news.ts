import { useEffect } from 'react'
import type { Inbox } from '../../session/inbox.ts'
import type { LiveValue } from '../../session/live-value.ts'

const PAUSE_MS = 60_000

/**
 * Keeps what is known of notifications up to date: when the line to the server says so, else once a minute while the
 * page is in front.
 * @param told rises whenever there may be something new; null: there is no line.
 */
export function useNews(inbox: Inbox, told: LiveValue<number> | null): void {
  useEffect(() => {
    void inbox.reload()
    if (told) return told.watch(() => void inbox.reload())
    const look = () => {
      if (document.visibilityState === 'visible') void inbox.reload()
    }
    const timer = setInterval(look, PAUSE_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [inbox, told])
}
