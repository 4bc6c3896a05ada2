import { mayChange } from '@gongping/shared/workflow/write-scope.ts'
import { useT } from '../../i18n/use-language.tsx'
import { useRights } from '../../session/use-session.ts'
import { LockIcon } from '../../ui/icons.tsx'
import './rights.css'

/** Beside a heading: this part is somebody else's to fill in. Nothing where the whole report is closed, which is said once. */
export function NotYours({ root }: { readonly root: string }) {
  const t = useT()
  const { scope, status } = useRights()
  if (mayChange(scope, root) || status !== 'open' || scope.length === 0) return null
  return (
    <span className="not-yours" title={t('rights.notYours')}>
      <LockIcon />
      <span className="visually-hidden">{t('rights.notYours')}</span>
    </span>
  )
}
