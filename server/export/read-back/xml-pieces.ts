/** A tag, or words between tags. An empty element opens and closes. */
export type XmlPiece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'words'; readonly words: string }

const DECLARATION = '<?xml '
const NAME = /^[A-Za-z_][\w:.-]*/

/**
 * XML piece by piece, in time that grows with its length alone. What is neither a tag nor character data (a comment,
 * CDATA, a document type, a bracket too many) is not skipped but taken for words: nothing slips past as markup.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  let at = declarationEnd(xml)
  while (at < xml.length) {
    const end = xml[at] === '<' ? tagEnd(xml, at) : wordsEnd(xml, at)
    const piece = xml.slice(at, end)
    yield (piece.startsWith('<') ? tagOf(piece) : null) ?? { kind: 'words', words: textOf(piece) }
    at = end
  }
}

/** Only of the encoding in which it is read here: another one would make other words of the same bytes. */
function declarationEnd(xml: string): number {
  if (!xml.startsWith(DECLARATION)) return 0
  const end = tagEnd(xml, 0)
  if (!xml.slice(0, end).endsWith('?>')) return 0
  const declared = xmlAttributes(xml.slice(DECLARATION.length, end - 2)).get('encoding') ?? 'utf-8'
  return declared.toLowerCase() === 'utf-8' ? end : 0
}

/** Behind the bracket that ends the tag; at the next one that begins a tag, if none ends it. */
function tagEnd(xml: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml.charAt(at)
    if (sign === '<') return at
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return xml.length
}

function wordsEnd(xml: string, start: number): number {
  const end = xml.indexOf('<', start)
  return end === -1 ? xml.length : end
}

function tagOf(piece: string): XmlPiece | null {
  if (!piece.endsWith('>')) return null
  const isClosing = piece.startsWith('</')
  const inside = piece.slice(isClosing ? 2 : 1, -1)
  const name = NAME.exec(inside)?.[0]
  if (name === undefined) return null
  const rest = inside.slice(name.length)
  if (isClosing) return rest.trim() === '' ? { kind: 'close', name } : null
  if (rest !== '' && !/^[\s/]/.test(rest)) return null
  const isEmpty = rest.endsWith('/')
  return { kind: 'open', name, attributes: isEmpty ? rest.slice(0, -1) : rest, isEmpty }
}

/** The attributes of a tag, their values as the characters that they stand for. */
export function xmlAttributes(attributes: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  let at = 0
  for (;;) {
    const equals = attributes.indexOf('=', at)
    if (equals === -1) return values
    const opening = equals + 1 + attributes.slice(equals + 1).search(/["']/)
    const closing = attributes.indexOf(attributes.charAt(opening), opening + 1)
    if (opening === equals || closing === -1) return values
    values.set(attributes.slice(at, equals).trim(), textOf(attributes.slice(opening + 1, closing)))
    at = closing + 1
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Character data as the characters that it stands for. */
function textOf(xml: string): string {
  if (!xml.includes('&')) return xml
  return xml.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
