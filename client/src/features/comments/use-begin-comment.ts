import { useCallback, useEffect } from 'react'
import type { CommentSubject } from '../../session/comments.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import type { ReportSession } from '../../session/report-session.ts'
import { useSession } from '../../session/use-session.ts'
import { useToast } from '../../ui/toast.tsx'
import { placeOfPerson } from './comment-target.ts'

/** Begins a comment on what is selected, else on the section or cell where this person is, else on the report. */
export function useBeginComment(): () => void {
  const session = useSession()
  const { language } = useLanguage()
  const toast = useToast()
  return useCallback(() => {
    const begin = async () => {
      const answer = await session.comments.chosen(subjectNow(session))
      if (!answer.ok) toast(problemText(answer.error, language).title)
    }
    void begin()
  }, [session, language, toast])
}

/** Ctrl+Alt+M, as in Word. */
export function useCommentKey(begin: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      begin()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [begin])
}

function subjectNow(session: ReportSession): CommentSubject {
  for (const pick of session.comments.pickers.values()) {
    const selected = pick()
    if (selected) return selected
  }
  const cell = document.activeElement?.closest<HTMLElement>('#paper [data-row][data-field]')
  const place = cell ? `cell/${cell.dataset['row'] ?? ''}/${cell.dataset['field'] ?? ''}` : placeOfPerson(session.place)
  return { place, anchor: null, quote: cell?.textContent.trim() ?? '' }
}
