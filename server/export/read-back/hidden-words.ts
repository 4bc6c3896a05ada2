import { xmlAttributes, xmlPieces } from './xml-pieces.ts'

/**
 * Formatting that makes words be not shown, or read as something else: hidden, struck out, tracked as inserted or
 * deleted, bound to data that Word puts in their place. None of it is in a report that was exported.
 */
const TELLING = new Set(
  `vanish specVanish webHidden strike dstrike caps ins del moveFrom moveTo rPrChange pPrChange tblPrChange trPrChange
  tcPrChange sectPrChange cellIns cellDel cellMerge dataBinding`
    .split(/\s+/)
    .map((name) => `w:${name}`),
)
const OFF = new Set(['0', 'false', 'off'])

/** Whether an element of formatting does that, unless it is switched off. */
export function hidesWords(name: string, attributes: string): boolean {
  return TELLING.has(name) && !OFF.has(xmlAttributes(attributes).get('w:val') ?? '')
}

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORDS_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** Whether a tag gives the language of Word another short name than `w`, or `w` to another language. */
export function renamesWords(attributes: string): boolean {
  if (!attributes.includes('xmlns')) return false
  return [...xmlAttributes(attributes)].some(
    ([name, value]) => name.startsWith('xmlns') && (name === 'xmlns:w') !== (value === WORDS || value === WORDS_STRICT),
  )
}

/** What styles hide, or number, by the names of their elements. */
export function tellingStyles(xml: string): string[] {
  const found = new Set<string>()
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'words' && piece.words.trim() !== '') found.add(piece.words.trim())
    if (piece.kind !== 'open') continue
    const { name, attributes } = piece
    if (name === 'w:numPr' || hidesWords(name, attributes) || renamesWords(attributes)) found.add(name)
  }
  return [...found].sort()
}
