import type { CSSProperties } from 'react'
import type { Translate } from '../../i18n/translate.ts'
import { useT } from '../../i18n/use-language.tsx'
import { authorMarks } from '../../session/author-marks.ts'
import type { ShownAuthors } from '../../session/authors.ts'
import { useLive, usePeople, useSession } from '../../session/use-session.ts'

/** Whose the colours and lines of a section are; nothing while its authors are not shown. */
export function AuthorsLegend({ sectionId }: { readonly sectionId: string }) {
  const t = useT()
  const { authors } = useSession()
  const shown = useLive(authors.shown).get(sectionId)
  const people = usePeople()
  if (!shown) return null
  const marks = authorMarks(shown.paragraphs, people)
  return (
    <ul className="authors-legend" aria-label={t('authors.legend')}>
      {marks.map(({ personId, display, color, line }) => (
        <li key={personId} className="author-mark" data-line={line} style={{ '--author': color } as CSSProperties}>
          {display === '' ? t('authors.unknown') : display}
        </li>
      ))}
      <li>{stateOf(t, shown, marks.length)}</li>
      <AtCaret sectionId={sectionId} />
    </ul>
  )
}

function stateOf(t: Translate, { paragraphs, isCurrent }: ShownAuthors, count: number): string {
  if (!isCurrent) return t(paragraphs.length === 0 ? 'history.loading' : 'authors.later')
  return t(count === 0 ? 'authors.nobody' : 'authors.unmarked')
}

/** For whoever does not see colours and uses no mouse. */
function AtCaret({ sectionId }: { readonly sectionId: string }) {
  const t = useT()
  const here = useLive(useSession().authors.atCaret)
  const run = here?.sectionId === sectionId ? here.run : null
  return (
    <li className="authors-here" aria-live="polite">
      {run && t('authors.here', { name: run.person?.display ?? t('authors.unknown') })}
    </li>
  )
}
