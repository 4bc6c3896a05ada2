import { describe } from '@gongping/shared/protocol/errors.ts'
import { useLanguage } from '../i18n/use-language.tsx'
import { SessionProvider, useLive } from '../session/use-session.ts'
import type { ReportSession } from '../session/report-session.ts'
import type { Ending } from '../session/report-visit.ts'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { Message } from '../ui/message.tsx'
import { EndingNotice } from './ending-notice.tsx'
import { Opening } from './opening.tsx'
import { ReportLayout } from './report-layout.tsx'
import { useReportVisit } from './use-report-visit.ts'

export function ReportPage({ id }: { readonly id: string }) {
  const visit = useReportVisit(id)
  const { session, ending } = useLive(visit.state)
  if (!session) return <Opening />
  return (
    <SessionProvider session={session}>
      <Report session={session} ending={ending} onDismiss={() => visit.dismissEnding()} />
    </SessionProvider>
  )
}

interface Props {
  readonly session: ReportSession
  readonly ending: Ending | null
  readonly onDismiss: () => void
}

function Report({ session, ending, onDismiss }: Props) {
  const opened = useLive(session.connection.opened)
  if (opened) return <ReportLayout notice={ending && <EndingNotice ending={ending} onDismiss={onDismiss} />} />
  return ending && ending.next !== 'reopened' ? <NotOpened ending={ending} /> : <Opening />
}

function NotOpened({ ending }: { readonly ending: Ending }) {
  const { t, language } = useLanguage()
  const { title, remedy } = describe(ending.failure, language)
  const actions = (
    <>
      {ending.next === 'reload' && <Button onClick={() => location.reload()}>{t('common.reload')}</Button>}
      <Link to="/" className="message-link">
        {t('report.back')}
      </Link>
    </>
  )
  return (
    <Message title={title} actions={actions}>
      {remedy}
    </Message>
  )
}
