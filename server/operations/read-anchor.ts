import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import type { CommentAnchor } from '@gongping/shared/protocol/comments.ts'
import { type Failure, failure } from '@gongping/shared/protocol/errors.ts'
import type { Anchor } from '@gongping/shared/report/anchors/anchor.ts'
import { decodeAnchor } from '@gongping/shared/report/anchors/decode-anchor.ts'

/**
 * What is looked at of an anchor that somebody sent: only what it consists of, and only where it holds on to words of the
 * place that it came with. Fails with `anchor-invalid`.
 */
export function readAnchor(place: string, sent: CommentAnchor | null): Result<Anchor | null, Failure> {
  if (sent === null) return ok(null)
  const anchor = decodeAnchor(sent)
  return anchor?.place === place ? ok(anchor) : err(failure('anchor-invalid'))
}
