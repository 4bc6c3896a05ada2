import type { PersonPlace } from '../../session/edit-place.ts'
import type { ReportSession } from '../../session/report-session.ts'
import { isVisible, reveal } from '../../ui/reveal.ts'

/** Shows where somebody is, on the paper or among the basic figures. */
export function goToPlace(session: ReportSession, place: PersonPlace): void {
  if ('fact' in place) session.askedFact.set({ fact: place.fact, change: false })
  else reveal(place)
}

/** Whether it can be seen without scrolling or opening anything. */
export function isInSight(place: PersonPlace): boolean {
  return isVisible('fact' in place ? { fact: place.fact } : place)
}
