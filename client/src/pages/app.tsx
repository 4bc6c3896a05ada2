import { type ReactNode, Suspense, lazy } from 'react'
import { LanguageProvider, useT } from '../i18n/use-language.tsx'
import { readReportAddress } from '../session/report-address.ts'
import { CrashBoundary } from '../ui/crash-boundary.tsx'
import { Link } from '../ui/link.tsx'
import { useLocation } from '../ui/location.ts'
import { Message } from '../ui/message.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { Opening } from './opening.tsx'
import { SignedIn } from './signed-in.tsx'

const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage }))
const SetUpPage = lazy(async () => ({ default: (await import('./set-up-page.tsx')).SetUpPage }))
const ReportListPage = lazy(async () => ({ default: (await import('./report-list-page.tsx')).ReportListPage }))
const JoinPage = lazy(async () => ({ default: (await import('./join-page.tsx')).JoinPage }))
const ProfilePage = lazy(async () => ({ default: (await import('./profile-page.tsx')).ProfilePage }))
const PeoplePage = lazy(async () => ({ default: (await import('./people-page.tsx')).PeoplePage }))
const AuditLogPage = lazy(async () => ({ default: (await import('./audit-page.tsx')).AuditLogPage }))
const VerifyPage = lazy(async () => ({ default: (await import('./verify-page.tsx')).VerifyPage }))
const ReportPage = lazy(async () => ({ default: (await import('./report-page.tsx')).ReportPage }))

export function App() {
  return (
    <LanguageProvider>
      <ToastProvider>
        <CrashBoundary>
          <Suspense fallback={<Opening />}>
            <Page />
          </Suspense>
        </CrashBoundary>
      </ToastProvider>
    </LanguageProvider>
  )
}

function Page() {
  const { pathname, searchParams } = new URL(useLocation(), location.origin)
  if (pathname === '/setup') return <SetUpPage token={searchParams.get('token') ?? ''} />
  if (pathname === '/sign-in') return <SignInPage returnTo={searchParams.get('return')} problem={searchParams.get('problem')} />
  if (pathname === '/join') return <JoinPage />
  const report = readReportAddress(pathname)
  if (report)
    return (
      <SignedIn>
        <ReportPage key={report.id} {...report} />
      </SignedIn>
    )
  const office = officePage(pathname)
  return office ? <SignedIn>{office}</SignedIn> : <NotFound />
}

/** The pages around the reports; one at a time within the same {@link SignedIn}. */
function officePage(pathname: string): ReactNode {
  if (pathname === '/') return <ReportListPage />
  if (pathname === '/profile') return <ProfilePage />
  if (pathname === '/audit') return <AuditLogPage />
  if (pathname === '/verify') return <VerifyPage />
  const unit = /^\/people(?:\/([^/]+))?\/?$/.exec(pathname)
  return unit && <PeoplePage unitId={unit[1] === undefined ? null : decodeURIComponent(unit[1])} />
}

function NotFound() {
  const t = useT()
  return (
    <Message title={t('notFound.title')} actions={<Link to="/">{t('report.back')}</Link>}>
      {t('notFound.text')}
    </Message>
  )
}
