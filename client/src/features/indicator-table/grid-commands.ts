import { ROOT_CELLS } from '@gongping/shared/report/shape.ts'
import { readCell, writeCell } from '../../session/cell-text.ts'
import { LiveValue } from '../../session/live-value.ts'
import { rowPlace } from '../../session/place-owners.ts'
import type { ReportSession } from '../../session/report-session.ts'
import type { CellRef } from '@gongping/shared/printing/table-grid.ts'
import type { Block } from './clipboard-block.ts'
import { type Levels, addRowBelow, addRowTo, removeRow } from './edit-rows.ts'
import type { GridCursor } from './grid-cursor.ts'
import { sameRef, stepFrom } from './grid-stops.ts'
import { planPaste, valueFor } from './paste-block.ts'

/** What can be done to the table besides typing: each call is one step of the undo history. */
export class GridCommands {
  /** The indicator that somebody asked to remove and has not confirmed yet. */
  readonly removing = new LiveValue<string | null>(null)
  readonly #session: ReportSession
  readonly #tableId: string
  readonly #cursor: GridCursor

  constructor(session: ReportSession, tableId: string, cursor: GridCursor) {
    this.#session = session
    this.#tableId = tableId
    this.#cursor = cursor
  }

  clear(ref: CellRef): void {
    this.#session.editStep(rowPlace(ref.row), () => writeCell(this.#session.report, ref, ''))
  }

  copyFromAbove(ref: CellRef): void {
    const { stops } = this.#cursor
    const here = stops.find((stop) => sameRef(stop.ref, ref))
    const above = here && stepFrom(stops, here, here.column, 'up')
    if (above?.ref.field !== ref.field) return
    const { report } = this.#session
    this.#session.editStep(rowPlace(ref.row), () => writeCell(report, ref, valueFor(ref, readCell(report, above.ref))))
  }

  /** @returns what to tell: how many cells were written, how many of the block have no place that this person may fill in. */
  paste(start: CellRef, block: Block): { readonly written: number; readonly skipped: number } {
    const plan = planPaste(this.#cursor.stops, start, block)
    const writes = plan.writes.filter(({ ref }) => this.#session.mayChange(rowPlace(ref.row)))
    this.#session.editStep(ROOT_CELLS, () => {
      for (const { ref, value } of writes) writeCell(this.#session.report, ref, value)
    })
    return { written: writes.length, skipped: plan.skipped + plan.writes.length - writes.length }
  }

  addBelow(rowId: string): void {
    this.#add(() => addRowBelow(this.#session.report, this.#tableId, rowId))
  }

  addTo(levels: Levels): void {
    this.#add(() => addRowTo(this.#session.report, this.#tableId, levels))
  }

  /** Asks first: {@link removing}. */
  remove(rowId: string): void {
    if (this.#session.mayChange(rowPlace(rowId)) && this.#isIndicator(rowId)) this.removing.set(rowId)
  }

  /** Not removed after all: back to the cell. */
  callOffRemove(): void {
    this.removing.set(null)
    const at = this.#cursor.at.get()
    if (at) this.#cursor.goTo(at.ref)
  }

  confirmRemove(): void {
    const rowId = this.removing.get()
    this.removing.set(null)
    if (rowId === null) return
    if (this.#cursor.at.get()?.ref.row === rowId && !this.#cursor.step('down')) this.#cursor.step('up')
    this.#session.editStep(rowPlace(rowId), () => removeRow(this.#session.report, rowId))
  }

  #add(insert: () => string | null): void {
    let id: string | null = null
    this.#session.editStep(ROOT_CELLS, () => void (id = insert()))
    if (id === null) return
    // Drawn with this key, not in the next frame: the next key is for the new row.
    this.#session.derived.catchUp()
    this.#cursor.goTo({ row: id, field: 'level3' })
  }

  #isIndicator(rowId: string): boolean {
    return this.#session.report.entities('indicator', this.#tableId).some((row) => row.id === rowId)
  }
}
