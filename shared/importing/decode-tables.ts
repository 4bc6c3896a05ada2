import { blankTable } from '../report/blank-content.ts'
import type { FundRow, IndicatorRow, TableContent } from '../report/content.ts'
import type { Template } from '../template/template.ts'
import { fundId } from './fund-rows.ts'
import { IdRegister, isId } from './id-register.ts'
import { type JsonObject, type JsonReading, isAbsent, isObject, pathOf } from './json-reading.ts'

/** The tables of a report. Ids that are missing, repeated or no ids are made anew: t1, t2 … and t1-1, t1-2 … */
export function decodeTables(reading: JsonReading, value: unknown, template: Template): TableContent[] {
  const ids = new IdRegister(reading, writtenIds(value))
  return reading.list(value, 'tables').map((item, index) => {
    const at = pathOf('tables', index)
    return decodeTable(reading, reading.object(item, at), ids, template, at)
  })
}

const TABLE_FIELDS = ['id', 'kind', 'name', 'supervisor', 'implementer', 'unit', 'funds', 'goal', 'indicators', 'printed']

function decodeTable(reading: JsonReading, table: JsonObject, ids: IdRegister, template: Template, at: string): TableContent {
  reading.noteOthers(table, TABLE_FIELDS, at)
  const id = ids.take(table['id'], 't', pathOf(at, 'id'))
  const text = (field: 'name' | 'supervisor' | 'implementer') => reading.text(table[field], pathOf(at, field))
  const goal = reading.object(table['goal'], pathOf(at, 'goal'))
  reading.noteOthers(goal, ['expected', 'actual'], pathOf(at, 'goal'))
  const printed = decodePrinted(reading, table['printed'], pathOf(at, 'printed'))
  const blank = blankTable(template, id, { name: '' })
  return {
    id,
    kind: reading.choice(table['kind'], ['project', 'department'], blank.kind, pathOf(at, 'kind')),
    name: text('name'),
    supervisor: text('supervisor'),
    implementer: text('implementer'),
    unit: reading.choice(table['unit'], ['万元', '元'], blank.unit, pathOf(at, 'unit')),
    funds: isAbsent(table['funds']) ? blank.funds : decodeFunds(reading, table['funds'], template, id, pathOf(at, 'funds')),
    goal: {
      expected: reading.text(goal['expected'], pathOf(at, 'goal.expected')),
      actual: reading.text(goal['actual'], pathOf(at, 'goal.actual')),
    },
    indicators: reading.list(table['indicators'], pathOf(at, 'indicators')).map((item, index) => {
      const rowAt = pathOf(pathOf(at, 'indicators'), index)
      return decodeIndicator(reading, reading.object(item, rowAt), ids, `${id}-`, rowAt)
    }),
    ...(printed && { printed }),
  }
}

function decodePrinted(reading: JsonReading, value: unknown, at: string): TableContent['printed'] | null {
  const printed = reading.object(value, at)
  reading.noteOthers(printed, ['weight', 'score'], at)
  const weight = reading.text(printed['weight'], pathOf(at, 'weight'))
  const score = reading.text(printed['score'], pathOf(at, 'score'))
  return weight === '' && score === '' ? null : { weight, score }
}

function decodeFunds(reading: JsonReading, value: unknown, template: Template, tableId: string, at: string): FundRow[] {
  const items = reading.list(value, at).map((item, index) => reading.object(item, pathOf(at, index)))
  // Ids of funds are unique within their table.
  const ids = new IdRegister(reading, new Set(items.flatMap(({ id }) => (isId(id) ? [id] : []))))
  return items.map((fund, index) => {
    const rowAt = pathOf(at, index)
    reading.noteOthers(fund, ['id', 'label', 'initial', 'budget', 'executed', 'weight', 'rate', 'score'], rowAt)
    const text = (field: 'label' | 'initial' | 'budget' | 'executed' | 'weight' | 'rate' | 'score') =>
      reading.text(fund[field], pathOf(rowAt, field))
    const optional = (field: 'weight' | 'rate' | 'score') => {
      const value = text(field)
      return value !== '' && { [field]: value }
    }
    const named = template.form.funds.find(({ id }) => id === fund['id'])?.label ?? ''
    const label = isAbsent(fund['label']) ? named : text('label')
    return {
      id: ids.take(fund['id'], 'own-', pathOf(rowAt, 'id'), fundId(label, template.form.funds)),
      label,
      initial: text('initial'),
      budget: text('budget'),
      executed: text('executed'),
      ...optional('weight'),
      ...optional('rate'),
      ...optional('score'),
    }
  })
}

const INDICATOR_FIELDS = ['id', 'level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason', 'method'] as const

function decodeIndicator(reading: JsonReading, row: JsonObject, ids: IdRegister, prefix: string, at: string): IndicatorRow {
  reading.noteOthers(row, INDICATOR_FIELDS, at)
  const text = (field: Exclude<(typeof INDICATOR_FIELDS)[number], 'id'>) => reading.text(row[field], pathOf(at, field))
  const method = text('method')
  return {
    id: ids.take(row['id'], prefix, pathOf(at, 'id')),
    level1: text('level1'),
    level2: text('level2'),
    level3: text('level3'),
    target: text('target'),
    actual: text('actual'),
    weight: text('weight'),
    score: text('score'),
    reason: text('reason'),
    ...(method !== '' && { method }),
  }
}

/** Ids of tables and indicators, which share one space of names. */
function writtenIds(tables: unknown): Set<string> {
  const rows = listOf(tables).flatMap((table) => [table, ...listOf(isObject(table) ? table['indicators'] : [])])
  return new Set(rows.flatMap((row) => (isObject(row) && isId(row['id']) ? [row['id']] : [])))
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
