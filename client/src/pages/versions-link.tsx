import { useT } from '../i18n/use-language.tsx'
import { reportAddress } from '../session/report-address.ts'
import { useSession } from '../session/use-session.ts'
import { ClockIcon } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'
import { useMedia } from '../ui/use-media.ts'

/** To what the report was. */
export function VersionsLink() {
  const t = useT()
  const { id } = useSession()
  const isNarrow = useMedia('(max-width: 1100px)')
  return (
    <Link
      to={reportAddress(id, { kind: 'versions' })}
      className="button versions-open"
      label={isNarrow ? t('versions.title') : undefined}
    >
      <ClockIcon />
      {!isNarrow && t('versions.title')}
    </Link>
  )
}
