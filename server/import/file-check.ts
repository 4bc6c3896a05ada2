import { type FileComparison, compareText, compareWord } from '../export/read-back/compare-files.ts'
import type { FileClaim } from '../export/read-back/printed-line.ts'
import { claimOfDocx } from '../export/read-back/read-docx.ts'
import { claimOfText } from '../export/read-back/read-text.ts'
import { decodeText } from './decode-text.ts'
import { isWithinJsonBounds } from './json-bounds.ts'

/** What an uploaded file says of itself. @returns null for a file that cannot be read as that. */
export function readClaim(format: string, bytes: Uint8Array): FileClaim | null {
  if (format === 'docx') return claimOfDocx(bytes)
  const text = format === 'txt' ? decodeText(bytes) : null
  return text === null ? null : claimOfText(text)
}

/** An uploaded file beside one that was exported. @returns null for a file that cannot be read as that. */
export function compareFile(format: string, expected: Uint8Array, found: Uint8Array): FileComparison | null {
  if (format === 'docx') return compareWord(expected, found)
  const text = decodeText(found)
  if (text === null || (format !== 'txt' && format !== 'json')) return null
  if (format === 'json' && !isWithinJsonBounds(text)) return null
  return compareText(format, new TextDecoder().decode(expected), text)
}
