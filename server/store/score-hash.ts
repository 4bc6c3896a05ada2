import { createHash } from 'node:crypto'
import type { NewVersion } from './versions.ts'

/** Of what a version scored, in lower case hex: of the score sheet as it is packed, and of what lists show of it. */
export function scoreHash({ score, total, grade }: Pick<NewVersion, 'score' | 'total' | 'grade'>): string {
  return createHash('sha256')
    .update(score)
    .update(JSON.stringify([total, grade]))
    .digest('hex')
}
