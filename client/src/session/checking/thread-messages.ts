import type { Finding } from '@gongping/shared/checks/finding.ts'

/** What the page tells the thread that judges its report: what happens in the document, and that it wants to know. */
export type ToThread = { readonly update: Uint8Array } | { readonly question: number }

export interface FromThread {
  /** The question that is answered. */
  readonly question: number
  readonly findings: readonly Finding[]
}
