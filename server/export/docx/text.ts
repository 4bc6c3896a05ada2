import { Tab, TextRun } from 'docx'
import type { Run } from '@gongping/shared/printing/print-document.ts'
import { xmlText } from '../xml-text.ts'

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
