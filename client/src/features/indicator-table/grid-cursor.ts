import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import { LiveValue } from '../../session/live-value.ts'
import type { ReportSession } from '../../session/report-session.ts'
import { cellName } from './cell-name.ts'
import type { DrawnRow } from './drawn-rows.ts'
import type { Mode } from './grid-key.ts'
import { type Step, type Stop, sameRef, stepFrom, stopsOf } from './grid-stops.ts'

export interface Cursor {
  readonly ref: CellRef
  /** `away`: the focus is elsewhere on the page; Tab comes back to this cell. */
  readonly mode: Mode | 'away'
  /** The column that up and down keep to while they pass wide cells; null: the cell's own. */
  readonly column: number | null
}

const TYPING_MS = 2000

/** Where this person is in one table. Colleagues are told; undo steps end when the cell is left. */
export class GridCursor {
  readonly at = new LiveValue<Cursor | null>(null)
  #rows: readonly DrawnRow[] = []
  #stops: readonly Stop[] = []
  readonly #session: ReportSession
  #idle: ReturnType<typeof setTimeout> | undefined

  constructor(session: ReportSession) {
    this.#session = session
  }

  get stops(): readonly Stop[] {
    return this.#stops
  }

  /** What a screen reader calls a cell. */
  nameOf(ref: CellRef): string {
    return cellName(this.#rows, ref)
  }

  /** The form as it stands now. A cursor whose cell is gone (its row was removed) waits at the first one. */
  setRows(rows: readonly DrawnRow[]): void {
    const stops = stopsOf(rows)
    this.#rows = rows
    this.#stops = stops
    const at = this.at.get()
    if (at && stops.some((stop) => sameRef(stop.ref, at.ref))) return
    const first = stops.find((stop) => stop.editable)
    this.at.set(first ? { ref: first.ref, mode: 'away', column: null } : null)
    if (at && at.mode !== 'away') this.#session.setPlace(null)
  }

  goTo(ref: CellRef, mode: Mode = 'select'): void {
    this.#enter({ ref, mode, column: null })
  }

  /** @returns false at the edge of the table. */
  step(step: Step): boolean {
    const at = this.at.get()
    const here = at && this.#stops.find((stop) => sameRef(stop.ref, at.ref))
    if (!here) return false
    const column = at.column ?? here.column
    const next = stepFrom(this.#stops, here, column, step)
    if (!next) return false
    const keepsColumn = step === 'up' || step === 'down'
    this.#enter({ ref: next.ref, mode: 'select', column: keepsColumn ? column : null })
    return true
  }

  setMode(mode: Mode): void {
    const at = this.at.get()
    if (at && at.mode !== mode) this.at.set({ ...at, mode })
  }

  /** The focus has left that cell for something outside of the table. */
  leave(ref: CellRef): void {
    const at = this.at.get()
    if (!at || at.mode === 'away' || !sameRef(at.ref, ref)) return
    this.at.set({ ...at, mode: 'away' })
    this.#session.undo.stopCapturing()
    this.#tell(null)
  }

  /** Tells colleagues that something is being typed, until it has been quiet for a moment. */
  typing(): void {
    const at = this.at.get()
    if (!at || at.mode === 'away') return
    this.#tell({ ...at.ref, typing: true })
    this.#idle = setTimeout(() => this.#tell({ ...at.ref, typing: false }), TYPING_MS)
  }

  close(): void {
    const at = this.at.get()
    if (at) this.leave(at.ref)
  }

  #enter(cursor: Cursor): void {
    const before = this.at.get()
    this.at.set(cursor)
    if (before && before.mode !== 'away' && sameRef(before.ref, cursor.ref)) return
    this.#session.undo.stopCapturing()
    this.#tell({ ...cursor.ref, typing: false })
  }

  #tell(place: (CellRef & { readonly typing: boolean }) | null): void {
    clearTimeout(this.#idle)
    const told = this.#session.place
    if (told && place && 'row' in told && sameRef(told as CellRef, place) && told.typing === place.typing) return
    this.#session.setPlace(place)
  }
}
