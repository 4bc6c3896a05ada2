import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { AgreementSkip } from '../features/agreement/agreement-skip.tsx'
import { SelectionButton } from '../features/comments/selection-button.tsx'
import { Outline } from '../features/outline/outline.tsx'
import type { Translate } from '../i18n/translate.ts'
import { useT } from '../i18n/use-language.tsx'
import type { ReportView } from '../session/report-address.ts'
import { useContent, useLive, useSession } from '../session/use-session.ts'
import { Drawer } from '../ui/drawer.tsx'
import { later } from '../ui/later.ts'
import { useRegionKeys } from '../ui/regions.ts'
import { useMedia } from '../ui/use-media.ts'
import { AskedAssignment } from './asked-assignment.tsx'
import { ReportBar } from './report-bar.tsx'
import { ReportPanel } from './report-panel.tsx'
import { ReportPaper } from './report-paper.tsx'
import { useLinkedSpot } from './use-linked-spot.ts'
import { useSamePlace } from './use-same-place.ts'
import { useSteadyPaper } from './use-steady-paper.ts'
import { usePastKey } from './use-past-key.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import './report-layout.css'

const ReportPast = later(async () => (await import('./report-past.tsx')).ReportPast)

interface Props {
  readonly notices: ReactNode
  readonly view: ReportView
}

/** Outline, paper, panel; or what the report was, over them. In a narrow window the panel is a drawer. */
export function ReportLayout({ notices, view }: Props) {
  const t = useT()
  const title = useContent((content) => content.title)
  const isNarrow = useMedia('(max-width: 1279px)')
  const [drawer, setDrawer] = useState(false)
  const desk = useSamePlace()
  const band = useRef<HTMLElement>(null)
  useSteadyPaper(desk, band)
  const { askedFact, comments } = useSession()
  const asked = useLive(askedFact)
  const askedComments = useLive(comments.asked)
  const [shownComments, setShownComments] = useState(askedComments)
  if (asked !== null && isNarrow && !drawer) setDrawer(true)
  if (askedComments !== shownComments) {
    setShownComments(askedComments)
    if (isNarrow) setDrawer(true)
  }
  useLinkedSpot()
  useRegionKeys()
  const isPast = view.kind !== 'paper'
  useUndoKeys(!isPast)
  usePastKey(isPast)
  useEffect(() => {
    const place = placeName(view, t)
    document.title = `${place === '' ? '' : `${place} · `}${title} · ${t('product.name')}`
  }, [title, view, t])

  return (
    <div className="report" data-past={isPast || undefined}>
      {!isPast && <AgreementSkip />}
      <a className="report-skip" href={isPast ? '#past' : '#paper'}>
        {t('report.skip')}
      </a>
      <ReportBar title={title} onPanel={isNarrow && !isPast ? () => setDrawer(true) : null} />
      <nav className="report-outline" aria-label={t('report.outline')} data-region tabIndex={-1}>
        <Outline />
      </nav>
      <section ref={band} className="report-notices" aria-label={t('notices.label')} data-region tabIndex={-1}>
        {notices}
      </section>
      <main ref={desk} id="paper" className="report-desk" aria-label={t('report.paper')} data-region tabIndex={-1}>
        <ReportPaper />
      </main>
      {view.kind !== 'paper' && (
        <Suspense>
          <ReportPast view={view} />
        </Suspense>
      )}
      {isNarrow ? (
        drawer &&
        !isPast && (
          <Drawer label={t('report.panel')} onClose={() => setDrawer(false)}>
            <ReportPanel isBeside={false} />
          </Drawer>
        )
      ) : (
        <aside className="report-panel" aria-label={t('report.panel')} data-region tabIndex={-1}>
          <ReportPanel isBeside />
        </aside>
      )}
      <AskedAssignment />
      {!isPast && <SelectionButton />}
    </div>
  )
}

function placeName({ kind }: ReportView, t: Translate): string {
  if (kind === 'paper') return ''
  return t(kind === 'history' ? 'history.title' : 'versions.title')
}
