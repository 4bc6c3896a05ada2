import { useT } from '../../i18n/use-language.tsx'
import { covers } from '../../session/rights.ts'
import { useHolders } from '../../session/use-holders.ts'
import { useRights } from '../../session/use-session.ts'
import { LockIcon } from '../../ui/icons.tsx'
import './rights.css'

/**
 * Beside a heading: this part is somebody else's to fill in, and whose. Nothing where the whole report is closed,
 * which is said once. @param place a section's or a row's, or ROOT_CELLS for the tables.
 */
export function NotYours({ place }: { readonly place: string }) {
  const t = useT()
  const rights = useRights()
  const holders = useHolders(place)
  if (covers(rights, place) || rights.status !== 'open' || rights.scope.length === 0) return null
  const words = holders ? t('rights.heldBy', { names: holders }) : t('rights.notYours')
  return (
    <span className="not-yours" title={words}>
      <LockIcon />
      {holders && <span aria-hidden="true">{t('rights.heldShort', { names: holders })}</span>}
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
