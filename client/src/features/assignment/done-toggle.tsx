import { startTransition, useOptimistic } from 'react'
import { problemText } from '../../i18n/problem-text.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { useAssignments, useMay, useSession } from '../../session/use-session.ts'
import { useToast } from '../../ui/toast.tsx'

interface Props {
  readonly places: readonly string[]
  /** What they are called together. */
  readonly name: string
  /** This person's own share of them is marked as done. */
  readonly isDone: boolean
}

/** Says that one's own part is finished, or is not after all. Nothing for whoever has no part in it. */
export function DoneToggle({ places, name, isDone }: Props) {
  const { t, language } = useLanguage()
  const toast = useToast()
  const { me, assignments } = useSession()
  const [shown, show] = useOptimistic(isDone)
  const mayMark = useMay('report.mark-done')
  const own = useAssignments().filter(
    ({ place, people }) => places.includes(place) && people.some(({ person }) => person.id === me.id),
  )
  if (!mayMark || own.length === 0) return null
  const turn = () =>
    startTransition(async () => {
      show(!shown)
      for (const { place } of own) {
        const answer = await assignments.markDone(place, !shown)
        if (!answer.ok) return toast(problemText(answer.error, language).title)
      }
    })
  return (
    <label className="place-side-done" data-done={shown}>
      <input type="checkbox" checked={shown} aria-label={t('assign.doneNamed', { place: name })} onChange={turn} />
      {t('assign.done')}
    </label>
  )
}
