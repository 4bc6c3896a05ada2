import { inflateRawSync } from 'node:zlib'
import { zipEntries } from '@gongping/server/export/docx/zip-entries.ts'

/** The XML files inside a Word file, by their path: "word/document.xml". */
export function docxParts(docx: Uint8Array): Map<string, string> {
  const view = new DataView(docx.buffer, docx.byteOffset, docx.byteLength)
  return new Map(
    zipEntries(docx).map(({ name, localHeader, centralHeader }) => {
      const start = localHeader + 30 + view.getUint16(localHeader + 26, true) + view.getUint16(localHeader + 28, true)
      const packed = docx.subarray(start, start + view.getUint32(centralHeader + 20, true))
      return [name, new TextDecoder().decode(inflateRawSync(packed))]
    }),
  )
}

export interface WordCell {
  readonly text: string
  readonly gridSpan: number
  /** restart: begins a merged cell · continue: lies below one */
  readonly vMerge: 'restart' | 'continue' | null
}

export interface WordTable {
  /** Widths of the columns in twips. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly WordCell[])[]
  readonly xml: string
}

/** The tables of word/document.xml, as Word reads them. Knows no table inside a table. */
export function wordTables(documentXml: string): WordTable[] {
  return elements(documentXml, 'w:tbl').map((xml) => ({
    xml,
    columns: [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width)),
    rows: elements(xml, 'w:tr').map((row) => elements(row, 'w:tc').map(readCell)),
  }))
}

function readCell(xml: string): WordCell {
  const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(xml)
  return {
    text: wordText(xml),
    gridSpan: Number(/<w:gridSpan w:val="(\d+)"\/>/.exec(xml)?.[1] ?? 1),
    vMerge: merge === null ? null : merge[1] === 'restart' ? 'restart' : 'continue',
  }
}

/** What is written in a piece of WordprocessingML, without line breaks. */
export function wordText(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '')
  return texts.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** Elements of one name that do not contain each other. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, 'gs')) ?? []
}
