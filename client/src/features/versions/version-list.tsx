import { useId, useState } from 'react'
import type { VersionSummary } from '@gongping/shared/protocol/versions.ts'
import { formatDay } from '../../i18n/format-time.ts'
import { type Day, groupByDay } from '../../i18n/group-by-day.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { NOW, reportAddress } from '../../session/report-address.ts'
import { useMay, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { NameDialog } from './name-dialog.tsx'
import type { Versions } from './use-versions.ts'
import { factsOf } from './version-words.ts'

interface Props {
  readonly versions: Versions
  /** Number of the one that is looked at; null: none. */
  readonly shown: number | null
}

/** The versions (版本) of the report, day by day; whoever may keeps another one from here. */
export function VersionList({ versions: { list, more, busy, problem, reload, loadOlder }, shown }: Props) {
  const t = useT()
  const mayKeep = useMay('report.version')
  const [naming, setNaming] = useState<VersionSummary | 'new' | null>(null)
  const close = () => {
    setNaming(null)
    reload()
  }
  return (
    <section className="versions-list" aria-label={t('versions.list')} data-region tabIndex={-1} aria-busy={busy}>
      {mayKeep && (
        <div className="versions-keep">
          <Button onClick={() => setNaming('new')}>{t('versions.keep')}</Button>
        </div>
      )}
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      {list === null && !problem && <p className="versions-note">{t('versions.loading')}</p>}
      {list?.length === 0 && (
        <div className="versions-note">
          <h2>{t('versions.none')}</h2>
          <p>{t('versions.noneText')}</p>
        </div>
      )}
      {groupByDay(list ?? []).map((day) => (
        <DayOfVersions key={day.day} {...day} shown={shown} onRename={mayKeep ? setNaming : null} />
      ))}
      {more && (
        <div className="versions-older">
          <Button size="small" busy={busy} onClick={loadOlder}>
            {t('versions.older')}
          </Button>
        </div>
      )}
      {naming !== null && <NameDialog version={naming === 'new' ? null : naming} onClose={close} />}
    </section>
  )
}

interface DayProps extends Day<VersionSummary>, Pick<Props, 'shown'> {
  readonly onRename: ((version: VersionSummary) => void) | null
}

function DayOfVersions({ day, entries, shown, onRename }: DayProps) {
  const { language } = useLanguage()
  const id = useId()
  const [now] = useState(() => new Date())
  return (
    <section className="versions-day" aria-labelledby={id}>
      <h2 id={id}>{formatDay(new Date(entries[0]?.at ?? now), now, language)}</h2>
      <ol key={day}>
        {entries.map((version) => (
          <li key={version.number} className="version" data-version={version.number} data-shown={version.number === shown}>
            <VersionLine version={version} isShown={version.number === shown} />
            {onRename && <RenameButton version={version} onRename={onRename} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Pressed, it is compared with now. */
function VersionLine({ version, isShown }: { readonly version: VersionSummary; readonly isShown: boolean }) {
  const { t, language } = useLanguage()
  const { id } = useSession()
  const { number, kind, name, contributors, isAgreed, isCorrected, wasPublished } = version
  const names = contributors.map(({ display }) => display).join('、')
  return (
    <Link to={reportAddress(id, { kind: 'comparison', before: number, after: NOW })} className="version-link" current={isShown}>
      <span className="version-title">
        {t('versions.number', { number })}
        <span className="version-kind" data-kind={kind}>
          {t(`versions.kind.${kind}`)}
        </span>
        {isAgreed && (
          <span className="version-agreed" data-corrected={isCorrected || undefined}>
            {t(isCorrected ? 'versions.corrected' : 'versions.agreed')}
          </span>
        )}
        {wasPublished && <span className="version-kind">{t(isCorrected ? 'versions.wasPublished' : 'status.published')}</span>}
      </span>
      {name !== '' && <b className="version-name">{name}</b>}
      <span className="version-facts number">{factsOf(version, language).join(' · ')}</span>
      {names !== '' && <span className="version-facts">{t('versions.contributors', { names })}</span>}
    </Link>
  )
}

interface RenameProps {
  readonly version: VersionSummary
  readonly onRename: (version: VersionSummary) => void
}

function RenameButton({ version, onRename }: RenameProps) {
  const t = useT()
  return (
    <button
      type="button"
      className="version-rename"
      aria-label={t('versions.renameNamed', { number: version.number })}
      onClick={() => onRename(version)}
    >
      {t('versions.rename')}
    </button>
  )
}
