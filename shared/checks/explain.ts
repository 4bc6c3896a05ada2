import type { Finding } from './finding.ts'
import { fingerprints } from './fingerprint.ts'

/** What somebody said about a finding, so that nobody need ask again while its figures stay. */
export interface Explanation {
  /** Of the finding (fingerprint.ts). */
  readonly fingerprint: string
  readonly text: string
}

/** Longest explanation, in UTF-16 units. */
export const MAX_EXPLANATION = 500

export interface ExplainedFinding extends Finding {
  readonly fingerprint: string
  /** Why it may stay as it is; absent: nobody said so. */
  readonly explain?: string
}

/** Findings with what people said about them. What was said of figures that have changed since is left out. */
export function withExplanations(findings: readonly Finding[], explanations: readonly Explanation[]): ExplainedFinding[] {
  const texts = new Map(explanations.map(({ fingerprint, text }) => [fingerprint, text]))
  const known = fingerprints(findings)
  return findings.map((finding, at) => {
    const fingerprint = known[at] ?? ''
    const explain = texts.get(fingerprint)
    return { ...finding, fingerprint, ...(explain !== undefined && { explain }) }
  })
}

/** An error that nobody has explained. */
export function isOpenError({ severity, explain }: ExplainedFinding): boolean {
  return severity === 'error' && explain === undefined
}
