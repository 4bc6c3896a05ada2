import type { CommentThread } from '@gongping/shared/protocol/comments.ts'
import type { ReportSpot } from '@gongping/shared/protocol/report-link.ts'
import { elementOf, focusCard, revealThread } from '../features/comments/comment-target.ts'
import type { ReportSession } from '../session/report-session.ts'
import { flash } from '../ui/reveal.ts'
import { whenDrawn } from '../ui/when-drawn.ts'

/**
 * Shows what a link leads to, and takes the keyboard there.
 * @returns false for a comment that was deleted; a place that is gone leaves the page where it is.
 */
export async function goToSpot(session: ReportSession, spot: ReportSpot): Promise<boolean> {
  if (spot.kind === 'place') await goToPlace(spot.place)
  else if (spot.kind === 'agreement') await goToAgreement()
  else {
    const thread = await session.comments.find(spot.thread)
    if (!thread) return false
    session.comments.look(thread.id)
    await goToComment(thread)
  }
  return true
}

async function goToComment(thread: CommentThread): Promise<void> {
  const card = await whenDrawn(() => document.querySelector(`[data-card="${CSS.escape(thread.id)}"]`))
  const isMarked = thread.state === 'open' && thread.anchor !== null && !thread.isOrphan
  if (isMarked) await whenDrawn(() => document.querySelector(`.comment-mark[data-thread="${CSS.escape(thread.id)}"]`))
  revealThread(thread)
  if (card instanceof HTMLElement) focusCard(card)
}

async function goToPlace(place: string): Promise<void> {
  const thread = { id: '', place }
  await whenDrawn(() => elementOf(thread))
  revealThread(thread)
  const [, section = ''] = /^section\/(.+)$/.exec(place) ?? []
  const editor = document.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"] .tiptap`)
  const stop = editor?.isContentEditable ? editor : document.getElementById('paper')
  stop?.focus({ preventScroll: true })
}

async function goToAgreement(): Promise<void> {
  const strip = await whenDrawn(() => document.querySelector('.agreement'))
  if (!(strip instanceof HTMLElement)) return
  flash(strip)
  strip.focus()
}
