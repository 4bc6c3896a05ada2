import { useEffect, useRef } from 'react'
import { HistoryView } from '../features/history/history-view.tsx'
import { VersionsView } from '../features/versions/versions-view.tsx'
import { useT } from '../i18n/use-language.tsx'
import { type ReportView, reportAddress } from '../session/report-address.ts'
import { useSession } from '../session/use-session.ts'
import { BackIcon } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'
import './report-past.css'

/** What is shown instead of the paper. */
export type PastView = Exclude<ReportView, { readonly kind: 'paper' }>

/** What the report was. The paper stays beneath as it is, with everything that is open in it. */
export function ReportPast({ view }: { readonly view: PastView }) {
  const t = useT()
  const { id } = useSession()
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    // Whoever came by a link has the keyboard nowhere yet.
    if (opener !== document.body) frame.current?.focus({ preventScroll: true })
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <main ref={frame} id="past" className="past" aria-label={t('versions.label')} data-region tabIndex={-1}>
      <header className="past-head">
        <Link to={reportAddress(id)} className="report-back">
          <BackIcon />
          {t('versions.back')}
        </Link>
        <nav aria-label={t('versions.label')}>
          <Link to={reportAddress(id, { kind: 'versions' })} className="past-place" current={view.kind !== 'history'}>
            {t('versions.title')}
          </Link>
          <Link to={reportAddress(id, { kind: 'history' })} className="past-place" current={view.kind === 'history'}>
            {t('history.title')}
          </Link>
        </nav>
      </header>
      {view.kind === 'history' ? <HistoryView /> : <VersionsView view={view} />}
    </main>
  )
}
