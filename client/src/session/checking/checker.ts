import type { Finding } from '@gongping/shared/checks/finding.ts'

/** Judges a report that it follows; where that happens is its own affair. */
export interface Checker {
  /**
   * Judges what the document says by now.
   * @param tell called once, later or at once; never if it is asked again before.
   */
  check(tell: (findings: readonly Finding[]) => void): void
  close(): void
}
