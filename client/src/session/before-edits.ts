import type * as Y from 'yjs'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { isLongText } from './cell-text.ts'
import type { Connection } from './connection.ts'
import { type EditPlace, placeKey, placesOf } from './edit-place.ts'
import type { LiveValue } from './live-value.ts'
import { type Clocks, clocksOf, textWithoutNews } from './own-text.ts'
import { type PlaceWords, wordsAt, wordsIn } from './place-words.ts'

type Line = Pick<Connection, 'provider' | 'saved' | 'asked' | 'answered'>

/**
 * Remembers what the server has of each place with unsaved edits: with that, edits which were refused can be told
 * from what colleagues wrote. Also remembers each value as this person wrote it, and how far a text had come: a
 * colleague's words may stand there since.
 */
export class BeforeEdits {
  readonly #report: ReportDoc
  readonly #connection: Line
  readonly #content: LiveValue<ReportContent>
  #words = new Map<string, PlaceWords | null>()
  /** As the places stood when the server was asked last, what it will have once it has answered. */
  #asked = new Map<string, PlaceWords>()
  #askedClocks: Clocks = new Map()
  /** What was written when the words of a place were taken down. */
  #clocks = new Map<string, Clocks>()
  readonly #values = new Map<string, string>()

  /** @param content as drawn last, so without the edit that is just being made. */
  constructor(report: ReportDoc, connection: Line, content: LiveValue<ReportContent>) {
    this.#report = report
    this.#connection = connection
    this.#content = content
    report.doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin !== connection.provider) for (const place of placesOf(transaction)) this.#edited(place, transaction.beforeState)
    })
    connection.asked.watch(() => {
      this.#asked = new Map(this.#unsaved().map((place) => [placeKey(place), wordsIn(this.#report, place)]))
      this.#askedClocks = clocksOf(this.#report.doc)
    })
    connection.answered.watch(() => this.#answered())
  }

  /** Null where it is not known. */
  wordsAt(place: EditPlace): PlaceWords | null {
    return this.#words.get(placeKey(place)) ?? null
  }

  /** What this person left the place with: a value as it was written, the text of a cell without colleagues' news. */
  ownWordsAt(place: EditPlace): PlaceWords {
    const key = placeKey(place)
    const since = this.#clocks.get(key)
    if ('field' in place && isLongText(place.field) && since) {
      return textWithoutNews(this.#report.text(place.row, place.field), since, this.#report.doc.clientID)
    }
    return this.#values.get(key) ?? wordsIn(this.#report, place)
  }

  #edited(place: EditPlace, clocks: Clocks): void {
    const key = placeKey(place)
    const words = !('field' in place) || isLongText(place.field) ? null : wordsIn(this.#report, place)
    if (typeof words === 'string') this.#values.set(key, words)
    if (this.#words.has(key)) return
    this.#words.set(key, wordsAt(this.#content.get(), place))
    this.#clocks.set(key, clocks)
  }

  #answered(): void {
    const keys = this.#unsaved().map(placeKey)
    this.#words = new Map(keys.map((key) => [key, this.#asked.get(key) ?? this.#words.get(key) ?? null]))
    this.#clocks = new Map(
      keys.map((key) => [key, this.#asked.has(key) ? this.#askedClocks : (this.#clocks.get(key) ?? new Map())]),
    )
  }

  #unsaved(): readonly EditPlace[] {
    const saved = this.#connection.saved.get()
    return 'places' in saved ? saved.places : []
  }
}
