import { digitsOfCode } from '@gongping/shared/protocol/version-code.ts'
import { codeOfLine } from '@gongping/shared/report/final-line.ts'
import type { ReadBack } from './printed-line.ts'

/** What a text file says, line by line; its last line names the version. */
export function readText(text: string): ReadBack {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line, at) => ({ where: `第 ${at + 1} 行`, text: line }))
    .filter((line) => line.text.trim() !== '')
  const code = codeOfLine(lines.at(-1)?.text ?? '')
  return { lines, digits: code === null ? null : digitsOfCode(code), reportId: null, isDraft: false }
}
