import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findProgram } from './system-tools.ts'
import { tempFolder } from './temp-folder.ts'

const run = promisify(execFile)
type Program = 'pdfinfo' | 'pdftotext' | 'pdffonts'

/** What poppler's programs say about a PDF file; times in UTC. */
export class PdfReader {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** "Tagged", "Title", "Keywords" … as pdfinfo prints them. */
  async info(): Promise<ReadonlyMap<string, string>> {
    const lines = (await this.#ask('pdfinfo')).split('\n').map((line) => /^([^:]+):\s*(.*)$/.exec(line))
    return new Map(lines.flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? '']] : [])))
  }

  /** Width and height of each page in points. */
  async sizes(): Promise<number[][]> {
    const told = await this.#ask('pdfinfo', '-l', '9999')
    return [...told.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ])
  }

  /** The XMP packet. */
  metadata(): Promise<string> {
    return this.#ask('pdfinfo', '-meta')
  }

  /** The tags with the text inside them, as an indented tree. */
  tags(): Promise<string> {
    return this.#ask('pdfinfo', '-struct-text')
  }

  /** Text of each page in the order in which it was written, or as the lines stand on paper. */
  async pages(order: '-raw' | '-layout' = '-raw'): Promise<string[]> {
    return (await this.#ask('pdftotext', order)).split('\f').slice(0, -1)
  }

  /** Every word of a page with its left, upper, right and lower edge in points. */
  async words(page: number): Promise<{ text: string; edges: number[] }[]> {
    const told = await this.#ask('pdftotext', '-bbox', '-f', String(page), '-l', String(page))
    const words = told.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/g)
    return [...words].map(([, left, top, right, bottom, text = '']) => ({ text, edges: [left, top, right, bottom].map(Number) }))
  }

  /** PostScript names of the fonts in it, without the tag of the part that is embedded. */
  async fonts(): Promise<string[]> {
    const lines = (await this.#ask('pdffonts')).split('\n').slice(2, -1)
    return lines.map((line) => (/^\S+/.exec(line)?.[0] ?? '').replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, ''))
  }

  async #ask(program: Program, ...options: string[]): Promise<string> {
    const path = findProgram(program)
    if (!path) throw new Error('Install poppler-utils and run again; on Debian: apt-get install poppler-utils')
    const folder = tempFolder()
    try {
      const file = join(folder.path, 'report.pdf')
      writeFileSync(file, this.#bytes)
      const output = program === 'pdftotext' ? ['-'] : []
      const { stdout } = await run(path, [...options, file, ...output], { maxBuffer: 64 * 1024 * 1024, env: { TZ: 'UTC' } })
      return stdout
    } finally {
      folder.remove()
    }
  }
}
