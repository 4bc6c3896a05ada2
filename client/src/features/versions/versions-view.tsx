import { useEffect } from 'react'
import { NOW, type ReportView, reportAddress } from '../../session/report-address.ts'
import { useSession } from '../../session/use-session.ts'
import { navigate } from '../../ui/location.ts'
import { TwoVersions } from './two-versions.tsx'
import { useVersions } from './use-versions.ts'
import { VersionList } from './version-list.tsx'
import { WholeVersion } from './whole-version.tsx'
import './versions.css'
import './comparison.css'

interface Props {
  readonly view: Exclude<ReportView, { readonly kind: 'paper' | 'history' }>
}

/** The versions of the report, and one of them or two side by side. */
export function VersionsView({ view }: Props) {
  const { id } = useSession()
  const versions = useVersions()
  const newest = versions.list?.[0]?.number
  const isUnchosen = view.kind === 'versions'
  useEffect(() => {
    // Unless somebody chose: what has changed since the newest version. The address says which that was.
    if (isUnchosen && newest !== undefined)
      navigate(reportAddress(id, { kind: 'comparison', before: newest, after: NOW }), 'replace')
  }, [id, isUnchosen, newest])
  const shown = view.kind === 'version' ? view.number : view.kind === 'comparison' ? view.before : null
  return (
    <div className="versions">
      <VersionList versions={versions} shown={shown} />
      <div className="versions-main">
        {view.kind === 'version' && <WholeVersion key={view.number} number={view.number} />}
        {view.kind === 'comparison' && (
          <TwoVersions key={`${view.before} ${view.after}`} before={view.before} after={view.after} versions={versions} />
        )}
      </div>
    </div>
  )
}
