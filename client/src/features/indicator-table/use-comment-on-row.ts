import { problemText } from '../../i18n/problem-text.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { rowPlace } from '../../session/place-owners.ts'
import { useSession } from '../../session/use-session.ts'
import { useToast } from '../../ui/toast.tsx'

/** Begins a comment on a row as a whole, or ties the one to it that looks for another place. */
export function useCommentOnRow(rowId: string): () => Promise<void> {
  const { comments } = useSession()
  const { language } = useLanguage()
  const toast = useToast()
  return async () => {
    const answer = await comments.chosen({ place: rowPlace(rowId), anchor: null, quote: '' })
    if (!answer.ok) toast(problemText(answer.error, language).title)
  }
}
