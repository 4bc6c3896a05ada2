import { WATERMARK } from '@gongping/shared/printing/official-page.ts'
import { MARK_PROPERTY } from '../docx/mark-properties.ts'
import { documentLines } from './document-lines.ts'
import { tellingStyles } from './hidden-words.ts'
import { listMarkers } from './list-markers.ts'
import { type FileClaim, type PrintedLine, claimOfLines } from './printed-line.ts'
import { type WordPackage, openPackage, textPart } from './word-package.ts'
import { type WordParts, wordParts } from './word-parts.ts'
import { xmlAttributes, xmlPieces } from './xml-pieces.ts'

/** What a Word file says of itself. @returns null for what is no Word file. */
export function claimOfDocx(bytes: Uint8Array): FileClaim | null {
  const opened = openWord(bytes)
  if (!opened) return null
  const [parts, known] = opened
  const properties = propertiesOf(parts, known)
  const sha256 = properties.get(MARK_PROPERTY.sha256) ?? ''
  return {
    ...claimOfLines(outsideLines(parts, known), /^[0-9a-f]{64}$/.test(sha256) ? sha256 : ''),
    reportId: properties.get(MARK_PROPERTY.report) ?? null,
    isDraft: known.others.some((path) => textPart(parts, path)?.includes(WATERMARK.text)),
  }
}

/**
 * All that a Word file says: its own text from wherever Word takes it, then what is said outside of it (in headers,
 * footers, notes, comments, and in what nothing leads to), then what its styles hide.
 * @returns null for what is no Word file.
 */
export function linesOfDocx(bytes: Uint8Array): readonly PrintedLine[] | null {
  const opened = openWord(bytes)
  if (!opened) return null
  const [parts, known] = opened
  const document = textPart(parts, known.document)
  if (document === null) return null
  const styles = known.styles.flatMap((path) => tellingStyles(textPart(parts, path) ?? path))
  return [
    ...documentLines(document, markersOf(parts, known)),
    // Each kind of page has a footer of its own, and all say the same; programs number them as they like.
    ...[...new Set(outsideLines(parts, known))]
      .sort()
      .map((text): PrintedLine => ({ where: { kind: 'outside', numbers: [] }, text })),
    ...[...new Set(styles)].map((text): PrintedLine => ({ where: { kind: 'styles', numbers: [] }, text })),
  ]
}

function openWord(bytes: Uint8Array): readonly [WordPackage, WordParts] | null {
  const parts = openPackage(bytes)
  const known = parts && wordParts(parts)
  return known && [parts, known]
}

function outsideLines(parts: WordPackage, known: WordParts): string[] {
  const markers = markersOf(parts, known)
  return known.others.flatMap((path) => {
    const xml = textPart(parts, path)
    // What is not even text says something that cannot be told.
    return xml === null ? [path] : documentLines(xml, markers, true).map(({ text }) => text)
  })
}

function markersOf(parts: WordPackage, { numbering }: WordParts): ReturnType<typeof listMarkers> {
  return listMarkers(numbering.map((path) => textPart(parts, path) ?? '').join(''))
}

/** What Word shows of a file besides its pages, of all that we write there: a program that saves it may leave it out. */
export function markLinesOfDocx(bytes: Uint8Array): ReadonlyMap<string, PrintedLine> {
  const opened = openWord(bytes)
  const properties = opened ? propertiesOf(...opened) : new Map<string, string>()
  const where = { kind: 'properties', numbers: [] } as const
  return new Map(
    Object.values(MARK_PROPERTY).flatMap((name) => {
      const value = properties.get(name)
      return value === undefined ? [] : [[name, { where, text: `${name}: ${value}` }]]
    }),
  )
}

/** By name. One that stands there twice says both. */
function propertiesOf(parts: WordPackage, { properties }: WordParts): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const path of properties) {
    let name = ''
    for (const piece of xmlPieces(textPart(parts, path) ?? '')) {
      if (piece.kind === 'open' && isProperty(piece.name)) name = xmlAttributes(piece.attributes).get('name') ?? ''
      else if (piece.kind === 'words' && name !== '') found.set(name, (found.get(name) ?? '') + piece.words.trim())
      else if (piece.kind === 'close' && isProperty(piece.name)) name = ''
    }
  }
  return found
}

/** Whatever prefix a program gives the namespace. */
function isProperty(name: string): boolean {
  return name === 'property' || name.endsWith(':property')
}
