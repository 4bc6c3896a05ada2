import { useCallback, useEffect } from 'react'
import type { CommentSubject, PickedSubject } from '../../session/comments.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import type { ReportSession } from '../../session/report-session.ts'
import { rowPlace } from '../../session/place-owners.ts'
import { useSession } from '../../session/use-session.ts'
import { useToast } from '../../ui/toast.tsx'
import { placeOfPerson } from './comment-target.ts'

/**
 * Begins a comment on something, or ties the one to it that looks for other words. Where nothing is named it is what is
 * selected, else the section or cell where this person is, else the report.
 */
export function useBeginComment(): (about?: CommentSubject) => void {
  const session = useSession()
  const { language } = useLanguage()
  const toast = useToast()
  return useCallback(
    (about) => {
      const begin = async () => {
        const { standing: _seen, ...subject } = subjectNow(session)
        const answer = await session.comments.chosen(about ?? subject)
        if (!answer.ok) toast(problemText(answer.error, language).title)
      }
      void begin()
    },
    [session, language, toast],
  )
}

/**
 * Ctrl+Alt+M, as in Word; in a cell with comments it leads to the first of them, pressed there again it begins another one.
 * With Shift it is about the row as a whole.
 */
export function useCommentKey(begin: (about?: CommentSubject) => void): void {
  const session = useSession()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      const row = event.shiftKey ? rowOfPerson(session) : null
      if (row) return begin(row)
      const { active, reattaching } = session.comments
      const { standing: [first] = [] } = subjectNow(session)
      if (first === undefined || first === active.get() || reattaching.get() !== null) begin()
      else session.comments.enter(first)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [session, begin])
}

function rowOfPerson({ place }: ReportSession): CommentSubject | null {
  return place && 'row' in place ? { place: rowPlace(place.row), anchor: null, quote: '' } : null
}

function subjectNow(session: ReportSession): PickedSubject {
  for (const pick of session.comments.pickers.values()) {
    const selected = pick()
    if (selected) return selected
  }
  return { place: placeOfPerson(session.place), anchor: null, quote: '' }
}
