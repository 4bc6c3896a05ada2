/** What a file that holds an agreed version bears: whoever has it can ask whether it is what was agreed. */
export interface FinalMark {
  readonly reportId: string
  /** Number of the version. */
  readonly version: number
  /** Short code of its content: "3F7A-91C2". */
  readonly code: string
  /** Of its canonical content, in lower case hex. */
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly agreedAt: string
  /** In the order in which they were asked, as they were called then. */
  readonly confirmers: readonly { readonly display: string; readonly post: string; readonly at: string }[]
}

const BEGINNING = '【定稿】'
const CODE = /【定稿】.*校验码 ?([0-9A-Fa-f]{4}-[0-9A-Fa-f]{4})/

/** One quiet line: "【定稿】第 3 版，校验码 3F7A-91C2，2026-11-23；会签：局长赵敏、财务科长李娟". */
export function finalLine({ version, code, agreedAt, confirmers }: FinalMark): string {
  const people = confirmers.map(({ display, post }) => `${oneLine(post)}${oneLine(display)}`).join('、')
  return `${BEGINNING}第 ${version} 版，校验码 ${code}，${dayInChina(agreedAt)}${people === '' ? '' : `；会签：${people}`}`
}

/** The code that such a line prints; null for any other line. */
export function codeOfLine(line: string): string | null {
  return CODE.exec(line)?.[1]?.toUpperCase() ?? null
}

/** A text without the line with which an exported one ends: it is no part of the report. */
export function withoutFinalLine(text: string): string {
  const end = text.trimEnd()
  const last = end.slice(end.lastIndexOf('\n') + 1)
  return codeOfLine(last) === null ? text : text.slice(0, end.length - last.length)
}

/** Beijing time, which all offices have. */
function dayInChina(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
