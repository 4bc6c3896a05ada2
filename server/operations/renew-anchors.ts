import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { type Anchor, AnchorReader } from '@gongping/shared/report/anchors/anchor.ts'
import { decodeAnchor } from '@gongping/shared/report/anchors/decode-anchor.ts'
import { readCommentPlace } from '@gongping/shared/report/comment-place.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { RenewedAnchor, ThreadRecord } from '../store/comments.ts'
import type { Office } from './office.ts'
import { placesOf } from './report-places.ts'
import { tellComments } from './tell-comments.ts'

/** Looked at for so long at a time, in ms: then others have their turn. */
const TURN_MS = 8

interface Renewal extends RenewedAnchor {
  /** Pages that only know how it was would look for it in the wrong place, or not find it. */
  readonly isNews: boolean
}

/**
 * After a report has changed: every comment holds on to its words as they are now, and who has lost them, or the row
 * they were about, is known. Open pages hear of it where it changes what they see.
 * @param now a clock in ms.
 */
export async function renewAnchors(
  { rooms, comments }: Pick<Office, 'rooms' | 'comments'>,
  reportId: string,
  content: ReportContent,
  now: () => number = () => performance.now(),
): Promise<void> {
  const places = placesOf(content)
  // Those of one text after each other: it is read once in each turn.
  const threads = (await comments.threads(reportId)).toSorted((a, b) => (a.place < b.place ? -1 : 1))
  const renewed: Renewal[] = []
  for (let next = 0; next < threads.length;) {
    const end = await rooms.readDocument(reportId, (doc) => {
      const [reader, began] = [new AnchorReader(doc), now()]
      let at = next
      do {
        const thread = threads[at++]
        const renewal = thread && renew(reader, thread, places)
        if (renewal) renewed.push(renewal)
      } while (at < threads.length && now() - began < TURN_MS)
      return at
    })
    if (end === null) return
    next = end
    await setImmediate()
  }
  if (renewed.length === 0) return
  await comments.renewAnchors(reportId, renewed)
  if (renewed.some(({ isNews }) => isNews)) tellComments({ rooms }, reportId)
}

/** null: all is as it was. */
function renew(reader: AnchorReader, thread: ThreadRecord, places: ReadonlySet<string>): Renewal | null {
  const at = readCommentPlace(thread.place)
  const isThere = at !== null && (at.kind === 'report' || places.has(at.place))
  const kept = thread.anchor === null ? null : decodeAnchor(JSON.parse(thread.anchor))
  const followed = kept && reader.follow(kept)
  const isFound = thread.anchor === null || (followed !== null && followed.kind !== 'gone')
  const anchor = followed?.renewed ?? null
  const isOrphan = !isThere || !isFound
  const isNews = isOrphan !== thread.isOrphan || !isDeepStrictEqual(wordsOf(anchor), wordsOf(kept))
  if (!isNews && isDeepStrictEqual(anchor, kept)) return null
  const { id: threadId, attachment } = thread
  return { threadId, attachment, anchor: anchor ? JSON.stringify(anchor) : thread.anchor, isOrphan, isNews }
}

function wordsOf(anchor: Anchor | null): unknown {
  return anchor && [anchor.words, anchor.runs]
}
