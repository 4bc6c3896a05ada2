import { digitsOfCode } from '@gongping/shared/protocol/version-code.ts'
import { readFinalLine } from '@gongping/shared/report/final-line.ts'
import type { Place } from '@gongping/shared/protocol/verification.ts'

/** A line of a file as people see it: a paragraph, a line of text, what stands in a cell. */
export interface PrintedLine {
  readonly where: Place
  readonly text: string
}

/** What a file says of itself. */
export interface FileClaim {
  /** By which it names a version, its code or the whole hash, in lower case hex digits; none: it names no version. */
  readonly digits: readonly string[]
  /** The lines that say so (定稿). */
  readonly lines: readonly string[]
  /** Id of the report that it says it is; null: it names none. */
  readonly reportId: string | null
  /** It bears the watermark of a draft. */
  readonly isDraft: boolean
}

/** An exported file has one such line; what has others says several things, and of so many each is looked up. */
const MOST_LINES = 5

/**
 * What the printed lines of a file say.
 * @param sha256 the hash that it names besides them.
 */
export function claimOfLines(printed: readonly string[], sha256 = ''): Pick<FileClaim, 'digits' | 'lines'> {
  const lines = [...new Set(printed.map((line) => line.trim()).filter((line) => readFinalLine(line) !== null))].slice(
    0,
    MOST_LINES,
  )
  const codes = lines.flatMap((line) => digitsOfCode(readFinalLine(line)?.code ?? '') ?? [])
  const others = [...new Set(codes)].filter((digits) => !sha256.startsWith(digits))
  return { digits: sha256 === '' ? others : [sha256, ...others], lines }
}
