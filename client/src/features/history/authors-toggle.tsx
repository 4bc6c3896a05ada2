import { useT } from '../../i18n/use-language.tsx'
import { useLive, useMay, useSession } from '../../session/use-session.ts'
import './authors.css'

interface Props {
  readonly sectionId: string
  /** What the section is called. */
  readonly name: string
}

/** Beside a heading: shows who wrote which words of the section, or no longer. */
export function AuthorsToggle({ sectionId, name }: Props) {
  const t = useT()
  const { authors } = useSession()
  const isShown = useLive(authors.shown).has(sectionId)
  const mayRead = useMay('report.authors')
  if (!mayRead) return null
  return (
    <button
      type="button"
      className="authors-toggle"
      aria-pressed={isShown}
      aria-label={t('authors.showOf', { section: name })}
      onClick={() => authors.toggle(sectionId)}
    >
      {t('authors.show')}
    </button>
  )
}
