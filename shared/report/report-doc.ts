import type * as Y from 'yjs'
import { compareOrder } from './order.ts'
import {
  type CellField,
  type EntityField,
  type EntityKind,
  type FactPart,
  type MetaKey,
  ROOT_CELLS,
  ROOT_FACTS,
  ROOT_META,
  ROOT_ROWS,
  type TextField,
  cellKey,
  entityKey,
  factKey,
  sectionRoot,
  textRoot,
} from './shape.ts'

/** Something in `rows` that has not been removed: a table, a row of funds or an indicator. */
export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  /** The table it stands in; for a table its own id. */
  readonly table: string
  readonly order: string
}

/**
 * Typed access to the Y.Doc of a report. Reading never writes, and a value of a wrong type (any client may
 * write anything into a map) reads as absent.
 */
export class ReportDoc {
  readonly doc: Y.Doc

  constructor(doc: Y.Doc) {
    this.doc = doc
  }

  get meta(): Y.Map<unknown> {
    return this.doc.getMap(ROOT_META)
  }

  get facts(): Y.Map<unknown> {
    return this.doc.getMap(ROOT_FACTS)
  }

  get cells(): Y.Map<unknown> {
    return this.doc.getMap(ROOT_CELLS)
  }

  get rows(): Y.Map<unknown> {
    return this.doc.getMap(ROOT_ROWS)
  }

  section(sectionId: string): Y.XmlFragment {
    return this.doc.getXmlFragment(sectionRoot(sectionId))
  }

  text(rowId: string, field: TextField): Y.Text {
    return this.doc.getText(textRoot(rowId, field))
  }

  getMeta(key: MetaKey): string {
    return stringAt(this.meta, key)
  }

  getCell(rowId: string, field: CellField): string {
    return stringAt(this.cells, cellKey(rowId, field))
  }

  setCell(rowId: string, field: CellField, value: string): void {
    const key = cellKey(rowId, field)
    if (stringAt(this.cells, key) === value) return
    if (value === '') this.cells.delete(key)
    else this.cells.set(key, value)
  }

  getFact(key: string, part: FactPart): string {
    return stringAt(this.facts, factKey(key, part))
  }

  setFact(key: string, part: FactPart, value: string): void {
    if (this.getFact(key, part) === value) return
    if (value === '') this.facts.delete(factKey(key, part))
    else this.facts.set(factKey(key, part), value)
  }

  setEntity(id: string, field: EntityField, value: string): void {
    this.rows.set(entityKey(id, field), value)
  }

  /** Everything of that kind, in order; within one table where `table` is given. Removed ones are left out. */
  entities(kind: EntityKind, table?: string): Entity[] {
    return this.structure().filter((entity) => entity.kind === kind && (table === undefined || entity.table === table))
  }

  /** Every table, row of funds and indicator that was not removed, in order, in one pass over `rows`. */
  structure(): Entity[] {
    return this.allEntities()
      .filter((entity) => stringAt(this.rows, entityKey(entity.id, 'deleted')) === '')
      .sort(compareOrder)
  }

  private allEntities(): Entity[] {
    const found: Entity[] = []
    for (const [key, value] of this.rows.entries()) {
      if (!key.endsWith('/kind') || !isEntityKind(value)) continue
      const id = key.slice(0, -'/kind'.length)
      const table = value === 'table' ? id : stringAt(this.rows, entityKey(id, 'table'))
      found.push({ id, kind: value, table, order: stringAt(this.rows, entityKey(id, 'order')) })
    }
    return found
  }
}

function isEntityKind(value: unknown): value is EntityKind {
  return value === 'table' || value === 'fund' || value === 'indicator'
}

export function stringAt(map: Y.Map<unknown>, key: string): string {
  const value = map.get(key)
  return typeof value === 'string' ? value : ''
}
