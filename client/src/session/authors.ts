import type { TextRun } from '@gongping/shared/protocol/http.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { fetchSectionAuthors } from '../api/history.ts'
import { LiveValue } from './live-value.ts'
import type { Saved } from './save-ledger.ts'

/** Who wrote which words of a section, as the server said last. */
export interface ShownAuthors {
  readonly paragraphs: readonly (readonly TextRun[])[]
  /** Nobody has written in the section since. */
  readonly isCurrent: boolean
}

/** What was asked about. */
interface Asked {
  /** What the section and the figures in it said then. */
  readonly state: readonly unknown[]
  readonly shown: ShownAuthors
}

/** While somebody types, what they write has no author yet; it is asked for when they pause. */
const REST_MS = 1_200
const NOTHING: ShownAuthors = { paragraphs: [], isCurrent: false }

/**
 * Who wrote the words of those sections for which somebody wants to see it. The server says so by what it has on disk;
 * a section is asked about again when it has been written in and lies still.
 */
export class Authors {
  /** By section; only those that are wanted. */
  readonly shown = new LiveValue<ReadonlyMap<string, ShownAuthors>>(new Map())
  /** What stands at the caret, where authors are shown; null: nobody's words. */
  readonly atCaret = new LiveValue<{ readonly sectionId: string; readonly run: TextRun } | null>(null)
  readonly #reportId: string
  readonly #content: LiveValue<ReportContent>
  readonly #saved: LiveValue<Saved>
  readonly #asked = new Map<string, Asked>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(reportId: string, content: LiveValue<ReportContent>, saved: LiveValue<Saved>) {
    this.#reportId = reportId
    this.#content = content
    this.#saved = saved
    content.watch(() => this.#look())
    saved.watch(() => this.#look())
  }

  toggle(sectionId: string): void {
    if (this.#asked.delete(sectionId)) return this.#tell()
    this.#asked.set(sectionId, { state: [], shown: NOTHING })
    this.#tell()
    void this.#ask(sectionId)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#asked.clear()
  }

  #look(): void {
    const old = this.#outdated()
    if (old.length === 0) return
    for (const [sectionId, { state, shown }] of old)
      if (shown.isCurrent) this.#asked.set(sectionId, { state, shown: { ...shown, isCurrent: false } })
    this.#tell()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#askAgain(), REST_MS)
  }

  #askAgain(): void {
    // What is not on disk yet has no author there; whoever saves it calls again.
    if (this.#saved.get().step === 'saving') return
    for (const [sectionId] of this.#outdated()) void this.#ask(sectionId)
  }

  async #ask(sectionId: string): Promise<void> {
    const state = this.#stateOf(sectionId)
    const answer = await fetchSectionAuthors(this.#reportId, sectionId)
    // Somebody may not want to see it any more.
    if (!answer.ok || !this.#asked.has(sectionId)) return
    const isCurrent = isSame(state, this.#stateOf(sectionId))
    this.#asked.set(sectionId, { state, shown: { paragraphs: answer.value.paragraphs, isCurrent } })
    this.#tell()
  }

  #outdated(): readonly [string, Asked][] {
    return [...this.#asked].filter(([sectionId, { state }]) => !isSame(state, this.#stateOf(sectionId)))
  }

  /** Others whenever the section says something else: parts that did not change keep their identity. */
  #stateOf(sectionId: string): readonly unknown[] {
    const { sections, facts } = this.#content.get()
    return [sections.find(({ id }) => id === sectionId), facts]
  }

  #tell(): void {
    this.shown.set(new Map([...this.#asked].map(([sectionId, { shown }]) => [sectionId, shown])))
  }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}
