import { useT } from '../../i18n/use-language.tsx'
import { unfilledCount } from '../../session/filled-places.ts'
import { useContent, usePeople } from '../../session/use-session.ts'

/** Before the report is closed: who is writing just now, and what nobody has written. Neither stands in the way. */
export function Unfinished() {
  const t = useT()
  const writing = usePeople().filter(({ me, place }) => !me && place !== null)
  const empty = useContent(unfilledCount)
  if (writing.length === 0 && empty === 0) return null
  return (
    <ul className="agreement-unfinished">
      {writing.length > 0 && <li>{t('status.busy', { names: writing.map(({ display }) => display).join('、') })}</li>}
      {empty > 0 && <li>{t('status.empty', { count: empty })}</li>}
    </ul>
  )
}
