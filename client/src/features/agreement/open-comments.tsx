import { useT } from '../../i18n/use-language.tsx'
import { useLive, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'

/** Comments that nobody has resolved: they will stand in the way of 定稿. @param onLeave closes what this stands in. */
export function OpenComments({ onLeave }: { readonly onLeave: () => void }) {
  const t = useT()
  const { comments } = useSession()
  const open = useLive(comments.threads).filter(({ state }) => state === 'open')
  const [first] = open
  if (!first) return null
  const show = () => {
    onLeave()
    comments.enter(first.id)
  }
  return (
    <p className="agreement-open">
      {t('agreement.openInWay', { count: open.length })}
      <Button size="small" onClick={show}>
        {t('agreement.lookAtComments')}
      </Button>
    </p>
  )
}
