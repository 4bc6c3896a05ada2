import { useState } from 'react'
import type { Round, Stamp } from '@gongping/shared/protocol/agreement.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'

/** Who agreed to a version as what, and when; who made it final and public; whether it was corrected since. */
export function VersionAgreement({ round: { confirmations, agreed, published, ended } }: { readonly round: Round }) {
  const { t } = useLanguage()
  return (
    <ul className="version-agreement" aria-label={t('versions.agreement')}>
      {confirmations.map(({ person, post, at }) => (
        <li key={person.id}>
          {post} {person.display} {t('agreement.agreed')} {at !== null && <When at={at} />}
        </li>
      ))}
      {agreed && <Act stamp={agreed} how="agreed" />}
      {published && <Act stamp={published} how="published" />}
      {ended && (
        <li data-ended>
          <ActWords stamp={ended} how="corrected" /> <q>{ended.reason}</q>
        </li>
      )}
    </ul>
  )
}

interface ActProps {
  readonly stamp: Stamp
  readonly how: 'agreed' | 'published' | 'corrected'
}

/** Nobody did it before there were rounds. */
function Act({ stamp, how }: ActProps) {
  return stamp.by.display === '' ? null : (
    <li>
      <ActWords stamp={stamp} how={how} />
    </li>
  )
}

function ActWords({ stamp: { by, at }, how }: ActProps) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  return t(`agreement.act.${how}`, { name: by.display, time: formatTime(new Date(at), now, language) })
}

function When({ at }: { readonly at: string }) {
  const { language } = useLanguage()
  const [now] = useState(() => new Date())
  return <time dateTime={at}>{formatTime(new Date(at), now, language)}</time>
}
