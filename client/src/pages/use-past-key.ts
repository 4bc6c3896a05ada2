import { useEffect } from 'react'
import { reportAddress } from '../session/report-address.ts'
import { useSession } from '../session/use-session.ts'
import { navigate } from '../ui/location.ts'

/** Ctrl+Alt+H goes to what the report was, and back to the paper. */
export function usePastKey(isPast: boolean): void {
  const { id } = useSession()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyH' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      navigate(reportAddress(id, { kind: isPast ? 'paper' : 'versions' }))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [id, isPast])
}
