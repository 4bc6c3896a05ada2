import type { StatedFact } from '@gongping/shared/checks/facts/stated-facts.ts'
import { sectionRoot } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { isLinkable, linkWords } from '../../session/link-words.ts'
import { sectionLabel } from '../../session/place-label.ts'
import { useContent, useMayChange, useSession } from '../../session/use-session.ts'
import { reveal } from '../../ui/reveal.ts'

/** Offers to let an amount that is typed in the text follow the basic figure that it equals. */
export function LinkButton({ stated }: { readonly stated: StatedFact }) {
  const t = useT()
  const session = useSession()
  const content = useContent()
  const root = sectionRoot(stated.section)
  const editable = useMayChange(root)
  if (!editable || !isLinkable(session.report, content.facts, stated)) return null
  const link = () => {
    session.editStep(root, () => linkWords(session.report, session.derived.content.get().facts, stated))
    // The live figure is drawn in the next frame.
    requestAnimationFrame(() => reveal({ section: stated.section, quote: stated.quote }))
  }
  return (
    <button type="button" title={t('facts.linkHint', { quote: stated.quote })} onClick={link}>
      {t('facts.link', { place: sectionLabel(content, stated.section) })}
    </button>
  )
}
