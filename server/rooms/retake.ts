import type { Queued, Waiter } from './commit-queue.ts'
import type { Author } from './edit.ts'
import type { Verdict } from './live-report.ts'
import { BUILDS_ON_REFUSED, type Refused } from './refused.ts'

/** The document that queued updates go into once more. */
export interface Retaker {
  /** False: it went wrong again, and is to be built once more. */
  readonly isLive: () => boolean
  readonly take: (author: Author, update: Uint8Array) => Verdict
  readonly wait: (waiter: Waiter) => void
  readonly refused: (author: Author, verdict: Refused) => void
}

/**
 * What had been let in before is judged by what holds now. Who is refused something is refused all that followed: it
 * was written on top of it.
 * @returns what is still to be judged, because the document went wrong on the way.
 */
export function retake(queued: readonly Queued<Author>[], document: Retaker): readonly Queued<Author>[] {
  const refused = new Set<Author>()
  for (const [at, item] of queued.entries()) {
    if (!document.isLive()) return queued.slice(at)
    if ('run' in item) document.wait(item)
    else if (!refused.has(item.author)) {
      const verdict = document.take(item.author, item.received)
      if (verdict.kind === 'taken') continue
      refused.add(item.author)
      document.refused(item.author, verdict.kind === 'refused' ? verdict : BUILDS_ON_REFUSED)
    }
  }
  return []
}
