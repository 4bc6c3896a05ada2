import { Tab, TextRun } from 'docx'
import type { Run } from '@gongping/shared/printing/print-document.ts'

/**
 * Text that may stand in an XML file: characters that XML forbids are left out (one of them makes Word refuse the
 * whole document), halves of a surrogate pair become U+FFFD, every kind of line end becomes "\n".
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** A run as Word runs: one for each line, tabs as tabs. */
export function textRuns({ text, bold, italic, underline }: Run, size?: number): TextRun[] {
  const look = { ...(bold && { bold }), ...(italic && { italics: italic }), ...(underline && { underline: {} }) }
  return xmlText(text)
    .split('\n')
    .map((line, at) => {
      const children = line.split('\t').flatMap((piece, column) => (column === 0 ? [piece] : [new Tab(), piece]))
      return new TextRun({ ...look, ...(size !== undefined && { size }), ...(at > 0 && { break: 1 }), children })
    })
}

export function plainRun(text: string): Run {
  return { text, bold: false, italic: false, underline: false }
}
