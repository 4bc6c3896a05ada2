import { setImmediate as nextTurn } from 'node:timers/promises'
import { sameDocument } from '@gongping/server/rooms/stored-report.ts'
import { verifyLog } from '@gongping/server/store/verify-log.ts'
import { CLOSE, closeCode } from '@gongping/shared/protocol/close-codes.ts'
import { decodeFrame } from '@gongping/shared/protocol/frames.ts'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { NOTHING, WHOLE_REPORT, type WriteScope } from '@gongping/shared/workflow/write-scope.ts'
import { MemoryJournal } from '../support/memory-journal.ts'
import { BLANK_SEED } from '../support/office.ts'
import { Page } from './page.ts'
import { ServerProcess, newTally } from './server-process.ts'
import { STRANGER, Stranger } from './stranger.ts'
import { VirtualTime } from './virtual-time.ts'
import { Witness } from './witness.ts'

export interface WorldOptions {
  readonly processes: number
  readonly reports: number
  readonly pages: number
}

/** A stop that takes longer than this is no stop; the contract says ten seconds. */
const LONGEST_DRAIN_MS = 10_000
/** Rounds of a quiet office after which everybody must have what the log has. */
const CALM_ROUNDS = 1_200
const CALM_ROUND_MS = 100

/**
 * Several servers on one storage, several people with pages, somebody hostile, and everything between them in the
 * hands of a script. Says at any moment what must never have happened.
 */
export class World {
  readonly time = new VirtualTime()
  readonly tally = newTally()
  readonly journal = new MemoryJournal()
  readonly processes: readonly ServerProcess[]
  readonly witnesses: readonly Witness[]
  readonly pages: Page[]
  readonly stranger: Stranger
  readonly violations: string[] = []
  /** Terms were changed, so that an honest page may come too late. */
  areTermsNew = false
  /** Reports that were put back from a backup. */
  readonly #restored = new Set<string>()
  #isClosing = false
  #clientIds = 1000
  readonly #processOf = new Map<Page, ServerProcess>()

  constructor({ processes, reports, pages }: WorldOptions) {
    const reportIds = ['report-1', 'report-2'].slice(0, reports)
    for (const id of reportIds) this.journal.create(id, BLANK_SEED)
    this.witnesses = reportIds.map((id) => new Witness(this.journal, id, BLANK_SEED))
    for (const witness of this.witnesses) witness.setScope('id-of-周科长', NOTHING)
    this.processes = Array.from({ length: processes }, () => new ServerProcess(this.journal, this.time, this.tally))
    this.pages = Array.from({ length: pages }, (_, at) => this.#newPage(at, reportIds[at % reportIds.length] ?? ''))
    this.stranger = new Stranger((frame) => this.#shown(STRANGER, 'report-1', frame))
  }

  connect(page: Page, process: ServerProcess | undefined): void {
    if (page.isConnected || !process) return
    this.#processOf.set(page, process)
    page.connect(process.rooms)
  }

  /** A process ends and another one starts in its place; its lines end with it. */
  end(process: ServerProcess): void {
    for (const page of this.pages) if (this.#processOf.get(page) === process) page.cut(() => {})
    this.stranger.leave()
    process.crash()
  }

  witnessOf(reportId: string): Witness {
    const witness = this.witnesses.find((each) => each.reportId === reportId)
    if (!witness) throw new Error(`nobody watches ${reportId}`)
    return witness
  }

  async restore(witness: Witness, back: number): Promise<void> {
    const trail = await this.journal.audit(witness.reportId)
    if (!trail) return
    await witness.restore(Math.max(trail.pruned.seq, 1, trail.head.seq - back))
    this.#restored.add(witness.reportId)
  }

  async turn(): Promise<void> {
    await nextTurn()
    this.look()
  }

  /** @throws with everything that must never have happened. */
  look(): void {
    for (const { drainingSince } of this.processes) {
      const isTooLong = drainingSince !== null && this.time.now() - drainingSince > LONGEST_DRAIN_MS
      if (isTooLong) this.violations.push('a server told to stop goes on')
    }
    const found = [...this.violations, ...this.witnesses.flatMap(({ violations }) => violations)]
    if (found.length > 0) throw new Error(found.join('\n'))
  }

  /** Everything works again, and everybody comes back. Afterwards all must have what the log has. */
  async calm(): Promise<void> {
    for (const process of this.processes) process.repair()
    for (const page of this.pages) page.isSlow = false
    for (const { reportId } of this.witnesses) {
      const { status } = (await this.journal.heads([reportId])).get(reportId) ?? { status: 'open' }
      if (status === 'locked') this.witnessOf(reportId).setStatus('open')
    }
    await this.#settle()
    const answers = this.pages.map((page) => page.answers)
    for (const page of this.pages) page.askSaved()
    await this.#rounds(() => this.pages.every((page, at) => page.answers > (answers[at] ?? 0)), 'a question is not answered')
    await this.#inspectLogs()
  }

  /** Everybody goes home. Nothing may stay in memory. */
  async close(): Promise<void> {
    this.#isClosing = true
    for (const page of this.pages) page.cut((leave) => leave())
    this.stranger.leave()
    await this.#rounds(() => this.processes.every(({ rooms }) => rooms.stats().rooms === 0), 'a room stays open')
  }

  async #settle(): Promise<void> {
    await this.#rounds(
      () => this.#disagreement() === null,
      () => this.#disagreement() ?? '',
    )
  }

  async #rounds(isDone: () => boolean, otherwise: string | (() => string)): Promise<void> {
    for (let round = 0; round < CALM_ROUNDS; round++) {
      for (const [at, page] of this.pages.entries()) {
        if (!this.#isClosing) this.connect(page, this.processes[at % this.processes.length])
        while (page.deliver(100, 100));
      }
      await this.time.pass(CALM_ROUND_MS)
      await this.turn()
      await this.turn()
      if (round % 8 === 7 && isDone()) return
    }
    throw new Error(typeof otherwise === 'string' ? otherwise : otherwise())
  }

  #disagreement(): string | null {
    for (const { options, doc, hasRoom } of this.pages) {
      const { replica } = this.witnessOf(options.reportId)
      const { pendingStructs, pendingDs } = doc.store
      if (!hasRoom) return `${options.personId} does not get in`
      if (pendingStructs || pendingDs) return `${options.personId} waits for the rest`
      if (!sameDocument(doc, replica)) return `${options.personId} sees something else than the log says`
    }
    return null
  }

  async #inspectLogs(): Promise<void> {
    for (const witness of this.witnesses) {
      const [stored, trail] = [await this.journal.load(witness.reportId), await this.journal.audit(witness.reportId)]
      if (!stored || !trail) throw new Error(`${witness.reportId} is gone`)
      const fault = verifyLog(trail)
      if (fault) this.violations.push(`log: ${fault.kind} ${fault.seq}`)
      for (const [client, author] of witness.authors) {
        const kept = stored.authors.get(client) ?? ''
        if (kept !== author) this.violations.push(`${client} is ${author}'s and not ${kept}'s`)
      }
      const reader = new Page({ ...this.#pageOptions(witness.reportId, NOTHING), personId: 'id-of-新来的', isStock: false })
      this.pages.push(reader)
      await this.#settle()
    }
    for (const { doc, options } of this.pages) {
      const { replica } = this.witnessOf(options.reportId)
      if (canonicalJson(readContent(doc)) !== canonicalJson(readContent(replica)))
        this.violations.push(`${options.personId} reads something else than the log says`)
    }
    this.look()
  }

  #newPage(at: number, reportId: string): Page {
    // 李娟 has two windows; the last one is of somebody who may only read.
    const names = ['李娟', '王强', '张敏', '李娟', '周科长']
    const roleScope = at === 4 ? NOTHING : WHOLE_REPORT
    return new Page({ ...this.#pageOptions(reportId, roleScope), personId: `id-of-${names[at] ?? ''}`, isStock: at === 1 })
  }

  #pageOptions(reportId: string, roleScope: WriteScope): Omit<Page['options'], 'personId' | 'isStock'> {
    return {
      reportId,
      roleScope,
      newClientId: () => ++this.#clientIds,
      onSaved: (page, updates) => {
        const witness = this.witnessOf(page.options.reportId)
        if (updates.some((update) => !witness.contains(update)))
          this.violations.push(`${page.options.personId} was told saved and it is not`)
      },
      onShown: (page, frame) => this.#shown(page.options.personId, page.options.reportId, frame),
      onClosed: (page, code) => this.#closed(page, code),
    }
  }

  #shown(personId: string, reportId: string, frame: Uint8Array): void {
    const message = decodeFrame(frame)
    const witness = this.witnessOf(reportId)
    if (message?.kind === 'update' && !witness.contains(message.update))
      this.violations.push(`${personId} is shown what is not in the log`)
    if (message?.kind !== 'awareness') return
    for (const { clientId, state } of message.entries) {
      const author = witness.authors.get(clientId)
      const { user } = (JSON.parse(state) ?? {}) as { user?: { id: string } }
      if (user && author !== undefined && user.id !== author) this.violations.push(`${user.id} appears as ${author}`)
    }
  }

  // A page of before the restore is sent away with `restored` where the server still knows, and refused where it does not.
  #closed({ options }: Page, code: number): void {
    const wasRestored = this.#restored.has(options.reportId)
    const isExpected =
      closeCode(code)?.reaction === 'retry' ||
      (this.areTermsNew && (code === CLOSE.locked.code || code === CLOSE.notAllowed.code)) ||
      (wasRestored && (code === CLOSE.restored.code || code === CLOSE.updateRefused.code))
    if (!isExpected) this.violations.push(`${options.personId} is sent away with ${code}`)
  }
}
