import { xmlAttributes, xmlPieces } from './xml-pieces.ts'

/** What begins a paragraph of a list: its kind of number, the words around it, where it starts. Not the number itself. */
export type ListMarkers = (list: string, level: string) => string

/** How lists are numbered, out of a part that says so (numbering.xml, ECMA-376-1 §17.9). */
export function listMarkers(xml: string): ListMarkers {
  const levels = new Map<string, Map<string, string>>()
  const lists = new Map<string, string>()
  let [abstract, list, level] = ['', '', '']
  for (const piece of xmlPieces(xml)) {
    if (piece.kind !== 'open') continue
    const attributes = xmlAttributes(piece.attributes)
    const value = attributes.get('w:val') ?? ''
    if (piece.name === 'w:abstractNum') [abstract, list] = [`abstract ${attributes.get('w:abstractNumId') ?? ''}`, '']
    else if (piece.name === 'w:num') list = `list ${attributes.get('w:numId') ?? ''}`
    else if (piece.name === 'w:abstractNumId') lists.set(list, `abstract ${value}`)
    else if (piece.name === 'w:lvl' || piece.name === 'w:lvlOverride') level = attributes.get('w:ilvl') ?? ''
    else if (TELLING.has(piece.name)) put(levels, list || abstract, `${level} ${TELLING.get(piece.name) ?? ''}`, value)
  }
  return (id, at) => {
    const own = levels.get(`list ${id}`)
    const common = levels.get(lists.get(`list ${id}`) ?? '')
    const [format = '', text = '', start = ''] = ['format', 'text', 'start'].map(
      (what) => own?.get(`${at} ${what}`) ?? common?.get(`${at} ${what}`),
    )
    // Programs draw bullets with signs of their own; what is no letter and no digit says nothing.
    if (format === 'bullet' && !/[\p{L}\p{N}]/u.test(text)) return '•'
    return `${text} ${format === 'decimal' ? '' : format}${start}`
  }
}

const TELLING: ReadonlyMap<string, string> = new Map([
  ['w:numFmt', 'format'],
  ['w:lvlText', 'text'],
  ['w:start', 'start'],
  ['w:startOverride', 'start'],
])

function put(levels: Map<string, Map<string, string>>, of: string, what: string, value: string): void {
  const known = levels.get(of) ?? new Map<string, string>()
  levels.set(of, known.set(what, value))
}
