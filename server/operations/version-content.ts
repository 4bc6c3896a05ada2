import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import { assert } from '@gongping/shared/base/assert.ts'
import { canonicalReport, readCanonicalReport } from '@gongping/shared/figures/canonical-report.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import { scoreHash } from '../store/score-hash.ts'
import type { KeptVersion, NewVersion } from '../store/versions.ts'

const compress = promisify(deflate)
const expand = promisify(inflate)

type Packed = Pick<NewVersion, 'content' | 'score' | 'sha256' | 'sm3'>

type Hashed = Packed & Pick<KeptVersion, 'total' | 'grade' | 'scoreSha256'>

/** What stands in a version. */
export interface VersionContent {
  /** Its live figures carry as `text` what they said. */
  readonly content: ReportContent
  readonly score: ScoreSheet
}

/** A version as the store keeps it, with the hashes of its canonical content: SHA-256, and SM3 (GB/T 32905). */
export async function packVersion(content: ReportContent, score: ScoreSheet): Promise<Packed> {
  const canonical = Buffer.from(canonicalReport(content))
  const [packed, packedScore] = await Promise.all([compress(canonical), compress(JSON.stringify(score))])
  return { content: packed, score: packedScore, sha256: hashOf('sha256', canonical), sm3: hashOf('sm3', canonical) }
}

/** @throws if what is kept is not what was hashed: nobody may take it for the version that was confirmed. */
export async function unpackVersion(version: Omit<Hashed, 'sm3'>): Promise<VersionContent> {
  const [canonical, score] = await Promise.all([expand(version.content), expand(version.score)])
  assert(hashOf('sha256', canonical) === version.sha256, 'a version holds what was hashed')
  assert(scoreHash(version) === version.scoreSha256, 'a version scored what was hashed')
  return { content: readCanonicalReport(canonical.toString()), score: JSON.parse(score.toString()) as ScoreSheet }
}

/** Whether what is kept is what was hashed: the content by both its hashes, and what it scored by its own. */
export async function holdsWhatWasHashed({ content, sha256, sm3, ...scored }: Hashed): Promise<boolean> {
  if (scoreHash(scored) !== scored.scoreSha256) return false
  const canonical = await expand(content).catch(() => null)
  return canonical !== null && hashOf('sha256', canonical) === sha256 && hashOf('sm3', canonical) === sm3
}

function hashOf(name: 'sha256' | 'sm3', bytes: Uint8Array): string {
  return createHash(name).update(bytes).digest('hex')
}
