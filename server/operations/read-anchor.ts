import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { CommentAnchor } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import { decodeAnchor } from '@gongping/shared/report/anchors/decode-anchor.ts'

/**
 * What is kept of an anchor that somebody sent, as JSON: only what it consists of, and only where it holds on to words of
 * the place that it came with. Fails with `anchor-invalid`.
 */
export function readAnchor(place: string, sent: CommentAnchor | null): Result<string | null, Failure> {
  if (sent === null) return ok(null)
  const anchor = decodeAnchor(sent)
  return anchor?.place === place ? ok(JSON.stringify(anchor)) : err(failure('anchor-invalid'))
}
