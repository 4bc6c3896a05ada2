import { isFigureAttribute } from '../report/figure-node.ts'
import { joinTexts } from '../report/join-texts.ts'
import { MARKS, MAX_DEPTH, NODE_ATTRIBUTES, NODE_CHILDREN, type RichMark, type RichNode, simplify } from '../report/rich-text.ts'
import { type JsonReading, isObject, pathOf } from './json-reading.ts'

/**
 * Reads the paragraphs of a section: strings and TipTap nodes. A node the form of a section does not allow is
 * reduced to its words and listed; the result is what reading a document would give.
 * @param keptIn the section, for the list.
 */
export function decodeParagraphs(reading: JsonReading, value: unknown, keptIn: string, at: string): (string | RichNode)[] {
  const decoder = new RichTextDecoder(reading, keptIn)
  return reading
    .list(value, at)
    .flatMap((item, index) =>
      typeof item === 'string' ? [reading.text(item, '')] : decoder.decode(item, 'doc', 0, pathOf(at, index)).map(simplify),
    )
}

class RichTextDecoder {
  private readonly reading: JsonReading
  private readonly keptIn: string

  constructor(reading: JsonReading, keptIn: string) {
    this.reading = reading
    this.keptIn = keptIn
  }

  /** The node where its parent may hold it, else its words in the nearest form that it may; none for an empty text. */
  decode(value: unknown, parent: string, depth: number, at: string): RichNode[] {
    if (!isObject(value) || typeof value['type'] !== 'string') {
      this.reading.fail(at)
      return []
    }
    const { type, content } = value
    if (depth > MAX_DEPTH || !NODE_CHILDREN[parent]?.includes(type)) return this.wordsOnly(value, parent, depth, at)
    if (type === 'text') return this.text(value, at)
    const attrs = this.attributes(type, value['attrs'], at)
    const children = this.children(content, type, depth + 1, pathOf(at, 'content'))
    return [{ type, ...(attrs && { attrs }), ...(children.length > 0 && { content: children }) }]
  }

  private children(value: unknown, parent: string, depth: number, at: string): RichNode[] {
    const nodes = this.reading.list(value, at).flatMap((child, index) => this.decode(child, parent, depth, pathOf(at, index)))
    return joinTexts(nodes)
  }

  private text(value: Readonly<Record<string, unknown>>, at: string): RichNode[] {
    const text = this.reading.text(value['text'], pathOf(at, 'text'))
    const named = this.reading.list(value['marks'], pathOf(at, 'marks')).map((mark) => (isObject(mark) ? mark['type'] : mark))
    const marks = MARKS.filter((mark) => named.includes(mark)).map((type): RichMark => ({ type }))
    if (named.length > marks.length) this.drop(text, at)
    return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 && { marks }) }]
  }

  private attributes(type: string, value: unknown, at: string): Record<string, unknown> | null {
    const given = Object.entries(this.reading.object(value, pathOf(at, 'attrs'))).filter(([, attribute]) => attribute !== null)
    const allowed = given.filter(([name, attribute]) => mayCarry(type, name, attribute))
    if (given.length > allowed.length) this.drop('', at)
    return allowed.length > 0 ? Object.fromEntries(allowed) : null
  }

  private wordsOnly(value: Readonly<Record<string, unknown>>, parent: string, depth: number, at: string): RichNode[] {
    const words = wordsOf(value)
    const form = formFor(parent)
    const fits = form !== null && depth + form.length <= MAX_DEPTH
    this.reading.note(at, words, fits ? this.keptIn : '', 'formatting-dropped')
    if (!fits || words === '') return []
    const text = this.reading.text(words, at)
    return [form.reduceRight<RichNode>((inner, type) => ({ type, content: [inner] }), { type: 'text', text })]
  }

  private drop(words: string, at: string): void {
    this.reading.note(at, words, this.keptIn, 'formatting-dropped')
  }
}

/** The nodes between a parent and a text in it, outermost first; null where no text can be. */
function formFor(parent: string): readonly string[] | null {
  const children = NODE_CHILDREN[parent] ?? []
  if (children.includes('text')) return []
  const inner = children.find((child) => child === 'paragraph') ?? children[0]
  const rest = inner === undefined ? null : formFor(inner)
  return inner === undefined || rest === null ? null : [inner, ...rest]
}

/** Every text below a node, without recursion: this is where nodes of a hostile depth end. */
function wordsOf(node: unknown): string {
  const words: string[] = []
  const open: unknown[] = [node]
  while (open.length > 0) {
    const next = open.pop()
    if (!isObject(next)) continue
    if (typeof next['text'] === 'string') words.push(next['text'])
    if (Array.isArray(next['content'])) for (const child of (next['content'] as unknown[]).toReversed()) open.push(child)
  }
  return words.join('')
}

function mayCarry(type: string, name: string, attribute: unknown): boolean {
  if (!NODE_ATTRIBUTES[type]?.includes(name)) return false
  return type === 'figure' ? isFigureAttribute(name, attribute) : isAttribute(attribute)
}

/** Spans, start numbers, column widths, kinds of numbering. */
function isAttribute(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= MAX_SPAN && value.every((item) => item === null || isCount(item))
  return isCount(value) || (typeof value === 'string' && value.length <= MAX_NAME)
}

const MAX_SPAN = 100
const MAX_NAME = 16

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10_000
}
