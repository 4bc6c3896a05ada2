import { type FileClaim, type PrintedLine, claimOfLines } from './printed-line.ts'

/** What a text file says, line by line, but for empty ones. */
export function linesOfText(text: string): PrintedLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line, at): PrintedLine => ({ where: { kind: 'line', numbers: [at + 1] }, text: line }))
    .filter((line) => line.text.trim() !== '')
}

/** Its last line names the version. */
export function claimOfText(text: string): FileClaim {
  const end = text.trimEnd()
  const last = end.slice(Math.max(end.lastIndexOf('\n'), end.lastIndexOf('\r')) + 1)
  return { ...claimOfLines([last]), reportId: null, isDraft: false }
}
