import { useEffect } from 'react'
import { readReportSpot } from '@gongping/shared/protocol/report-link.ts'
import { useT } from '../i18n/use-language.tsx'
import { useSession } from '../session/use-session.ts'
import { navigate, useLocation } from '../ui/location.ts'
import { useToast } from '../ui/toast.tsx'
import { goToSpot } from './go-to-spot.ts'

/** Goes where the address of the page leads in the report (`?at=`), once; the address is then the report's own again. */
export function useLinkedSpot(): void {
  const session = useSession()
  const t = useT()
  const toast = useToast()
  const asked = new URL(useLocation(), location.origin).searchParams.get('at')
  useEffect(() => {
    if (asked === null) return
    const go = async () => {
      if (!(await goToSpot(session, readReportSpot(asked)))) toast(t('notifications.commentGone'))
    }
    void go()
    navigate(location.pathname, 'replace')
  }, [asked, session, t, toast])
}
