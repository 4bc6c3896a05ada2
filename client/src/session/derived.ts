import type * as Y from 'yjs'
import type { Finding } from '@gongping/shared/checks/finding.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { LiveContent } from '@gongping/shared/report/live-content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import type { ScoreSheet } from '@gongping/shared/scoring/score-sheet.ts'
import type { Checker } from './checking/checker.ts'
import { keepEqual } from './keep-equal.ts'
import { LiveValue } from './live-value.ts'

/** When the work is done; the page uses animation frames and idle time, a test its own. */
export interface Schedule {
  /** Runs once before the next frame is drawn. */
  frame(work: () => void): () => void
  /** Runs once when nobody has typed for a moment. */
  idle(work: () => void): () => void
}

const IDLE_MS = 300

export const PAGE_SCHEDULE: Schedule = {
  frame(work) {
    const handle = requestAnimationFrame(work)
    return () => cancelAnimationFrame(handle)
  },
  idle(work) {
    const handle = setTimeout(work, IDLE_MS)
    return () => clearTimeout(handle)
  },
}

/**
 * Everything that follows from the document, recomputed and never stored: the content as plain data, what it
 * scores, what does not fit together. Any number of changes within a frame cost one computation, whose result
 * is drawn in that frame. Parts that come out equal keep their identity.
 */
export class Derived {
  readonly content: LiveValue<ReportContent>
  readonly sheet: LiveValue<ScoreSheet>
  readonly findings: LiveValue<readonly Finding[]>
  readonly #doc: Y.Doc
  readonly #schedule: Schedule
  readonly #checker: Checker
  readonly #live: LiveContent
  #cancelFrame: (() => void) | null = null
  #cancelIdle: (() => void) | null = null
  #composing = false

  constructor(doc: Y.Doc, checker: Checker, schedule: Schedule = PAGE_SCHEDULE) {
    this.#doc = doc
    this.#schedule = schedule
    this.#checker = checker
    this.#live = new LiveContent(doc)
    const content = this.#live.read()
    this.content = new LiveValue(content)
    this.sheet = new LiveValue(scoreReport(content))
    this.findings = new LiveValue<readonly Finding[]>([])
    doc.on('update', this.#changed)
  }

  /** Checks wait while a word is being composed: they would judge letters that are about to vanish. */
  setComposing(composing: boolean): void {
    this.#composing = composing
    if (!composing) this.#checkLater()
  }

  /** Computes now what would be computed before the next frame: for who goes to something that was just made. */
  catchUp(): void {
    this.#cancelFrame?.()
    this.#cancelFrame = null
    this.#compute()
  }

  close(): void {
    this.#doc.off('update', this.#changed)
    this.#live.close()
    this.#checker.close()
    this.#cancelFrame?.()
    this.#cancelIdle?.()
  }

  readonly #changed = (): void => {
    this.#cancelFrame ??= this.#schedule.frame(() => {
      this.#cancelFrame = null
      this.#compute()
    })
  }

  #compute(): void {
    const content = keepEqual(this.content.get(), this.#live.read())
    if (content === this.content.get()) return
    this.content.set(content)
    this.sheet.set(keepEqual(this.sheet.get(), scoreReport(content)))
    this.#checkLater()
  }

  #checkLater(): void {
    this.#cancelIdle?.()
    this.#cancelIdle = this.#schedule.idle(() => {
      this.#cancelIdle = null
      if (this.#composing) return
      this.#checker.check((findings) => this.findings.set(keepEqual(this.findings.get(), findings)))
    })
  }
}
