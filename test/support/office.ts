import { setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { Pace } from '@gongping/server/rooms/pace.ts'
import type { RoomEvents } from '@gongping/server/rooms/room-events.ts'
import { Rooms } from '@gongping/server/rooms/rooms.ts'
import { buildSnapshot } from '@gongping/server/rooms/snapshot-builder.ts'
import { replay } from '@gongping/server/rooms/stored-report.ts'
import { blankContent } from '@gongping/shared/report/blank-content.ts'
import { canonicalJson } from '@gongping/shared/report/canonical.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import type { WriteScope } from '@gongping/shared/workflow/write-scope.ts'
import { ManualTimers } from './manual-timers.ts'
import { JournalLine } from './journal-line.ts'
import { memberWho } from './membership.ts'
import { MemoryJournal } from './memory-journal.ts'
import { OfficePerson, writtenIn } from './office-person.ts'

export const REPORT = 'report-1'

/** The report that every office starts with: the template's outline, nothing filled in. */
export const BLANK_SEED = encodeSeed(blankContent(DEFAULT_TEMPLATE, { title: '', year: 2024, unit: { name: '云溪县档案馆' } }))

/** Turns without anything happening after which an office counts as quiet. */
const QUIET_TURNS = 4

/**
 * An office in one process: people with pages, the real rooms, and a disk in memory that can stall and break.
 * Nothing sleeps: `settle` delivers what is under way until nothing is.
 */
export class Office {
  readonly journal = new MemoryJournal()
  readonly timers = new ManualTimers()
  readonly refusals: { readonly personId: string; readonly code: number; readonly reason: string }[] = []
  readonly bans: string[] = []
  /** How many updates each commit had. */
  readonly commits: number[] = []
  /** Storage failures, and null for each recovery. */
  readonly troubles: unknown[] = []
  readonly failures: unknown[] = []
  renewals = 0
  catchUps = 0
  compactions = 0
  readonly people: OfficePerson[] = []
  private line = new JournalLine(this.journal)
  rooms = this.newRooms()
  private readonly words = new Set<string>()
  private readUpTo = 0

  constructor() {
    this.journal.create(REPORT, BLANK_SEED)
  }

  /** Somebody opens the report. @param scope what they may write, where that was decided for them. */
  async enter(name: string, scope?: WriteScope): Promise<OfficePerson> {
    const person = new OfficePerson(name)
    this.people.push(person)
    if (scope) this.journal.setMember(REPORT, person.id, memberWho(scope))
    await person.connect(this.rooms, REPORT)
    await this.settle()
    return person
  }

  async reconnect(person: OfficePerson): Promise<void> {
    await person.connect(this.rooms, REPORT)
    await this.settle()
  }

  /** The server process dies without a word and a new one starts on the same disk. */
  crash(): void {
    this.line.cut()
    this.rooms = this.newRooms()
    for (const person of this.people) person.disconnect()
  }

  /** From now on people come in at another process on the same disk; who is at the first one stays there. */
  startAnotherServer(): void {
    this.rooms = this.newRooms()
  }

  async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      const busy = this.people.map((person) => person.deliver()).some(Boolean)
      quiet = busy ? 0 : quiet + 1
      // A room with many people waits a few milliseconds for company.
      this.timers.pass(1)
      await nextTurn()
    }
  }

  /** Everything that was ever written into the log, word by word. */
  storedWords(): ReadonlySet<string> {
    for (const { update } of this.journal.appended.slice(this.readUpTo))
      for (const word of writtenIn(update)) this.words.add(word)
    this.readUpTo = this.journal.appended.length
    return this.words
  }

  /** The report as the log has it: what a new server would open. */
  async stored(): Promise<Y.Doc> {
    const stored = await this.journal.load(REPORT)
    if (!stored) throw new Error('the report is gone')
    return replay(stored)
  }

  async storedContent(): Promise<ReportContent> {
    return readContent(await this.stored())
  }

  /** All pages that were not sent away and the log show the same. */
  async everyoneAgrees(): Promise<boolean> {
    const stored = canonicalJson(await this.storedContent())
    return this.people.filter(({ closed }) => closed === null).every(({ doc }) => canonicalJson(readContent(doc)) === stored)
  }

  private newRooms(): Rooms {
    const events: RoomEvents = {
      opened: () => {},
      closed: () => {},
      committed: (_report, { updates }) => this.commits.push(updates),
      acknowledged: () => {},
      refused: (_report, personId, code, reason) => this.refusals.push({ personId, code, reason }),
      banned: (_report, personId) => this.bans.push(personId),
      trouble: (_report, error) => this.troubles.push(error),
      renewed: () => void this.renewals++,
      caughtUp: () => void this.catchUps++,
      compacted: () => void this.compactions++,
      failed: (_report, error) => this.failures.push(error),
    }
    return new Rooms({
      journal: this.journal,
      events,
      timers: this.timers,
      pace: new Pace(this.timers, () => 0),
      buildSnapshot: async (stored) => buildSnapshot(stored),
    })
  }
}

/** Types a paragraph at the end of a section. */
export function writeParagraph({ doc, report }: Pick<OfficePerson, 'doc' | 'report'>, sectionId: string, text: string): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    report.section(sectionId).push([paragraph])
  })
}

export function paragraphs({ doc }: OfficePerson, sectionId: string): readonly unknown[] {
  return readContent(doc).sections.find(({ id }) => id === sectionId)?.paragraphs ?? []
}

/** The paragraphs in which something stands. */
export function written(person: OfficePerson, sectionId: string): readonly unknown[] {
  return paragraphs(person, sectionId).filter((paragraph) => paragraph !== '')
}
