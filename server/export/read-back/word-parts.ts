import { posix } from 'node:path'
import { type WordPackage, textPart } from './word-package.ts'
import { xmlAttributes, xmlPieces } from './xml-pieces.ts'

const PACKAGE_RELATIONS = '_rels/.rels'
/**
 * Ends of the types of relation whose target holds no words that are shown (ECMA-376-1 §11.3, §15.2). Word adds some
 * of them whenever it saves.
 */
const SILENT = new Set(
  `styles stylesWithEffects settings webSettings theme fontTable font numbering customXml customXmlProps image thumbnail
  core-properties extended-properties custom-properties people commentsExtended commentsIds commentsExtensible`.split(/\s+/),
)

interface Relation {
  readonly type: string
  /** Path of a part; null: outside of the file. */
  readonly target: string | null
}

export interface WordParts {
  /** Path of the part that Word opens, wherever it lies. */
  readonly document: string
  /** Paths of all others that may hold words: also of what nothing leads to. */
  readonly others: readonly string[]
  /** Paths of what the document is formatted by: styles, and how lists are numbered. */
  readonly styles: readonly string[]
  readonly numbering: readonly string[]
  /** Paths of the properties that people and programs add (自定义属性). */
  readonly properties: readonly string[]
}

/** What the parts of a Word file are, by what leads to them: their names prove nothing. @returns null: no document. */
export function wordParts(parts: WordPackage): WordParts | null {
  const relations = [...parts.keys()].filter(isRelations).flatMap((path) => relationsOf(parts, path))
  const of = (type: string): string[] => relations.flatMap((known) => (known.type === type && known.target ? [known.target] : []))
  const documents = relationsOf(parts, PACKAGE_RELATIONS).filter(({ type }) => type === 'officeDocument')
  const document = documents.length === 1 ? documents[0]?.target : undefined
  if (!document || !parts.has(document)) return null
  const isSilent = (path: string): boolean => {
    const types = relations.filter(({ target }) => target === path)
    return types.length > 0 && types.every(({ type }) => SILENT.has(type))
  }
  const others = [...parts.keys()].filter(
    (path) => path !== document && path !== '[Content_Types].xml' && !isRelations(path) && !isSilent(path),
  )
  const styles = [...of('styles'), ...of('stylesWithEffects')]
  return { document, others, styles, numbering: of('numbering'), properties: of('custom-properties') }
}

function isRelations(path: string): boolean {
  return path.endsWith('.rels') && posix.basename(posix.dirname(path)) === '_rels'
}

function relationsOf(parts: WordPackage, path: string): Relation[] {
  const folder = posix.dirname(posix.dirname(path))
  const relations: Relation[] = []
  for (const piece of xmlPieces(textPart(parts, path) ?? '')) {
    if (piece.kind !== 'open' || !piece.name.endsWith('Relationship')) continue
    const attributes = xmlAttributes(piece.attributes)
    const [type = '', target = ''] = [attributes.get('Type'), attributes.get('Target')]
    const isOutside = attributes.get('TargetMode') === 'External'
    relations.push({ type: type.slice(type.lastIndexOf('/') + 1), target: isOutside ? null : pathOf(folder, target) })
  }
  return relations
}

function pathOf(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}
