import { describe } from '@gongping/shared/protocol/errors.ts'
import { AgreementStrip } from '../features/agreement/agreement-strip.tsx'
import { DraftNotice } from '../features/draft/draft-notice.tsx'
import { StrandedNotice } from '../features/editor/stranded-notice.tsx'
import { NewsNotice } from '../features/rights/news-notice.tsx'
import { RightsNotice } from '../features/rights/rights-notice.tsx'
import { RestoredNotice } from '../features/versions/restored-notice.tsx'
import { useLanguage, useT } from '../i18n/use-language.tsx'
import type { ReportSession } from '../session/report-session.ts'
import type { ReportView } from '../session/report-address.ts'
import type { Ending, ReportVisit } from '../session/report-visit.ts'
import { SessionProvider, useLive } from '../session/use-session.ts'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { Message } from '../ui/message.tsx'
import { NoticeStack } from '../ui/notice-stack.tsx'
import { EndingNotice } from './ending-notice.tsx'
import { Opening } from './opening.tsx'
import { ReportLayout } from './report-layout.tsx'
import { useReportVisit } from './use-report-visit.ts'

interface PageProps {
  readonly id: string
  readonly view: ReportView
}

export function ReportPage({ id, view }: PageProps) {
  const visit = useReportVisit(id)
  const { session, ending } = useLive(visit.state)
  if (!session) return <Opening />
  return (
    <SessionProvider session={session}>
      <Report visit={visit} session={session} ending={ending} view={view} />
    </SessionProvider>
  )
}

interface Props {
  readonly visit: ReportVisit
  readonly session: ReportSession
  readonly ending: Ending | null
  readonly view: ReportView
}

function Report({ visit, session, ending, view }: Props) {
  const opened = useLive(session.connection.opened)
  // What one may not read any more is not left in sight.
  if (ending?.isGone) return <NotOpenAnyMore visit={visit} />
  if (opened) return <ReportLayout notices={<Notices visit={visit} ending={ending} view={view} />} view={view} />
  return ending ? <NotOpened visit={visit} ending={ending} /> : <Opening />
}

function Notices({ visit, ending, view }: Pick<Props, 'visit' | 'ending' | 'view'>) {
  const news = useLive(visit.news)
  const restored = useLive(visit.restored)
  return (
    <>
      <AgreementStrip read={view.kind === 'version' ? view.number : null} />
      <NoticeStack>
        {ending && <EndingNotice ending={ending} onDismiss={() => visit.dismissEnding()} />}
        <DraftNotice copy={visit.draft} />
        <StrandedNotice />
        {news && <NewsNotice news={news} onDismiss={() => visit.dismissNews()} />}
        {restored.map((one) => (
          <RestoredNotice key={`${one.kept} ${one.place}`} restored={one} onDismiss={() => visit.dismissRestored(one)} />
        ))}
        <RightsNotice isTold={news !== null} />
      </NoticeStack>
    </>
  )
}

/** What was refused is this person's own also where the report is not open to them any more. */
function NotOpened({ visit, ending }: Pick<Props, 'visit'> & { readonly ending: Ending }) {
  const { t, language } = useLanguage()
  const { title, remedy } = describe(ending.failure, language)
  const actions = (
    <>
      <Button onClick={() => location.reload()}>{t('common.reload')}</Button>
      <Link to="/" className="message-link">
        {t('report.back')}
      </Link>
    </>
  )
  return (
    <Message title={title} actions={actions}>
      <p>{remedy}</p>
      <DraftNotice copy={visit.draft} />
    </Message>
  )
}

/** Somebody took this person off the report while it was open here. */
function NotOpenAnyMore({ visit }: { readonly visit: ReportVisit }) {
  const t = useT()
  const draft = useLive(visit.draft.value)
  const actions = (
    <Link to="/" className="message-link">
      {t('report.back')}
    </Link>
  )
  return (
    <Message title={t('rights.gone.title')} actions={actions}>
      <p>{t('rights.gone.text')}</p>
      {draft && <p>{t('rights.gone.draft')}</p>}
      <DraftNotice copy={visit.draft} />
    </Message>
  )
}
