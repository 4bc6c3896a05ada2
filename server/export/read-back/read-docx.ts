import { digitsOfCode } from '@gongping/shared/protocol/version-code.ts'
import { codeOfLine } from '@gongping/shared/report/final-line.ts'
import { MARK_PROPERTY } from '../docx/mark-properties.ts'
import { WATERMARK } from '../docx/watermark.ts'
import { documentLines, textOf } from './document-lines.ts'
import type { PrintedLine, ReadBack } from './printed-line.ts'
import { zipParts } from './zip-part.ts'

const DOCUMENT = 'word/document.xml'
const PROPERTIES = 'docProps/custom.xml'
const MARGIN = /^word\/(?:header|footer)\d*\.xml$/

/** What a Word file says: its own text, and the quiet line below. @returns null for what is no Word file. */
export function readDocx(bytes: Uint8Array): ReadBack | null {
  const parts = zipParts(bytes, (path) => path === DOCUMENT || path === PROPERTIES || MARGIN.test(path))
  const document = parts?.get(DOCUMENT)
  if (!parts || document === undefined) return null
  const margins = [...parts].filter(([path]) => MARGIN.test(path)).map(([, xml]) => xml)
  // Each kind of page has a footer of its own; all say the same.
  const marks = new Set(
    margins.flatMap((xml) => documentLines(xml)).flatMap(({ text }) => (codeOfLine(text) === null ? [] : [text])),
  )
  const properties = propertiesOf(parts.get(PROPERTIES) ?? '')
  const printed = [...marks].map(codeOfLine).find((code) => code !== null)
  const known = properties.get(MARK_PROPERTY.sha256) ?? null
  return {
    lines: [...documentLines(document), ...[...marks].map((text): PrintedLine => ({ where: '页脚', text }))],
    digits: known !== null && /^[0-9a-f]{64}$/.test(known) ? known : digitsOfCode(printed ?? ''),
    reportId: properties.get(MARK_PROPERTY.report) ?? null,
    isDraft: margins.some((xml) => xml.includes(WATERMARK)),
  }
}

function propertiesOf(xml: string): ReadonlyMap<string, string> {
  const found = xml.matchAll(/<property\b[^>]*\bname="([^"]*)"[^>]*>\s*<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g)
  return new Map([...found].map(([, name = '', value = '']) => [name, textOf(value)]))
}
