import { useEffect, useState } from 'react'
import { ReportVisit } from '../session/report-visit.ts'
import { useMe } from './me-context.tsx'

/** A visit to a report that lasts as long as the component. */
export function useReportVisit(id: string): ReportVisit {
  const { me, round, signInAgain } = useMe()
  const [visit] = useState(
    () => new ReportVisit(id, { me, origin: location.origin.replace(/^http/, 'ws'), onSignInNeeded: signInAgain }),
  )

  useEffect(() => {
    visit.start()
    return () => visit.stop()
  }, [visit])

  useEffect(() => {
    if (round > 0) visit.reconnect()
  }, [round, visit])

  return visit
}
