import { ROOT_FACTS, sectionRoot } from '@gongping/shared/report/shape.ts'
import { useT } from '../../i18n/use-language.tsx'
import { takeFromText } from '../../session/link-words.ts'
import { useMayChange, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'

/** Offers to fill in the basic figures that the text tells already, in one step that can be undone. */
export function TakeButton({ told }: { readonly told: number }) {
  const t = useT()
  const session = useSession()
  const editable = useMayChange(ROOT_FACTS)
  if (!editable || told === 0) return null
  const take = () => takeFromText(session.report, (section) => session.mayChange(sectionRoot(section)))
  return (
    <p className="facts-take">
      <Button size="small" hint={t('facts.takeHint')} onClick={() => session.editStep(ROOT_FACTS, take)}>
        {t('facts.take', { count: told })}
      </Button>
    </p>
  )
}
