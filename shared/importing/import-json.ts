import { type Result, err } from '../base/result.ts'
import { type Fact, REPORT_FORMAT, type ReportContent, type Unit } from '../report/content.ts'
import { DEFAULT_TEMPLATE, findTemplate, templates } from '../template/catalogue.ts'
import { type Template, templateRef } from '../template/template.ts'
import { decodeSections } from './decode-sections.ts'
import { decodeTables } from './decode-tables.ts'
import { type ImportFailure, type ImportedReport, TOO_LARGE, bounded } from './imported-report.ts'
import { type JsonObject, JsonReading, isAbsent, isObject, pathOf } from './json-reading.ts'
import { defaultTitle, yearIn } from './title-lines.ts'

/**
 * Reads the JSON of contract §5. What our own export wrote comes back equal; other writers may leave out what is
 * optional, ids, and the format's name where there are sections or tables. Fields that are not known are listed,
 * a value of a wrong kind fails with its place: a JSON path, or "line 3" where the file is no JSON.
 *
 * @param options.template the form to use where the file names none.
 */
export function importJson(text: string, options: { readonly template?: Template } = {}): Result<ImportedReport, ImportFailure> {
  const parsed = parse(text)
  if (!parsed.ok) return err(invalid(parsed.error))
  const file = parsed.value
  if (!isObject(file)) return err(invalid('$'))
  if (file['format'] !== REPORT_FORMAT && !(isAbsent(file['format']) && isPartOfReport(file))) return err(invalid('format'))
  const template = templateOf(file, options.template)
  if (template === null) return err({ code: 'template-unknown', params: { template: shown(file['template']) } })
  const reading = new JsonReading()
  const content = decodeReport(reading, file, template)
  if (reading.isTooLarge) return err(TOO_LARGE)
  if (reading.problem !== null) return err(invalid(reading.problem))
  return bounded({ content, notUnderstood: reading.notes })
}

function invalid(at: string): ImportFailure {
  return { code: 'file-json-invalid', params: { at } }
}

function parse(text: string): Result<unknown, string> {
  const json = text.replace(/^\ufeff/, '')
  try {
    return { ok: true, value: JSON.parse(json) as unknown }
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1]
    const before = position === undefined ? json : json.slice(0, Number(position))
    return err(`line ${before.split('\n').length}`)
  }
}

function isPartOfReport(file: JsonObject): boolean {
  return Array.isArray(file['tables']) || Array.isArray(file['sections'])
}

function templateOf(file: JsonObject, wish: Template | undefined): Template | null {
  const ref = file['template']
  if (!isAbsent(ref)) return (typeof ref === 'string' ? findTemplate(ref) : undefined) ?? null
  const isTableAlone = isAbsent(file['sections'])
  return wish ?? (isTableAlone ? templates.find((template) => template.sections.length === 0) : undefined) ?? DEFAULT_TEMPLATE
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : (JSON.stringify(value) ?? '').slice(0, 80)
}

function decodeReport(reading: JsonReading, file: JsonObject, template: Template): ReportContent {
  reading.noteOthers(file, ['format', 'template', 'title', 'year', 'unit', 'sections', 'facts', 'tables'], '')
  const written = reading.text(file['title'], 'title')
  const year = decodeYear(reading, file['year'], written)
  return {
    format: REPORT_FORMAT,
    template: templateRef(template),
    title: isAbsent(file['title']) ? defaultTitle(template, year) : written,
    year,
    unit: decodeUnit(reading, file['unit']),
    sections: decodeSections(reading, file['sections'], template),
    facts: decodeFacts(reading, file['facts']),
    tables: decodeTables(reading, file['tables'], template),
  }
}

/** 2024 or "2024"; absent: the year that the title names, else 0. */
function decodeYear(reading: JsonReading, value: unknown, title: string): number {
  if (isAbsent(value)) {
    const year = yearIn(title)
    if (year === null) reading.note('year', '', '', 'year-missing')
    return year ?? 0
  }
  const year = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value
  if (typeof year === 'number' && Number.isInteger(year) && year >= 0 && year <= 9999) return year
  reading.fail('year')
  return 0
}

function decodeUnit(reading: JsonReading, value: unknown): Unit {
  if (isAbsent(value)) reading.note('unit', '', '', 'unit-missing')
  if (typeof value === 'string') return { name: reading.text(value, 'unit') }
  const unit = reading.object(value, 'unit')
  reading.noteOthers(unit, ['name', 'supervisor'], 'unit')
  const name = reading.text(unit['name'], 'unit.name')
  const supervisor = reading.text(unit['supervisor'], 'unit.supervisor')
  return { name, ...(supervisor !== '' && { supervisor }) }
}

function decodeFacts(reading: JsonReading, value: unknown): Record<string, Fact> {
  const facts = Object.entries(reading.object(value, 'facts')).map(([key, fact]): [string, Fact] => {
    const at = pathOf('facts', key)
    if (!isObject(fact)) return [key, { value: reading.text(fact, at), unit: '' }]
    reading.noteOthers(fact, ['value', 'unit', 'last'], at)
    const [value, unit, last] = ['value', 'unit', 'last'].map((part) => reading.text(fact[part], pathOf(at, part)))
    return [key, { value: value ?? '', unit: unit ?? '', ...(last && { last }) }]
  })
  return Object.fromEntries(facts)
}
