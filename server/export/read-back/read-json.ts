import { layJson } from '../json.ts'
import type { PrintedLine } from './printed-line.ts'
import { linesOfText } from './read-text.ts'

/**
 * All that a JSON file says, laid out as an exported one, so that the order of its members and its spaces do not
 * matter and nothing else is overlooked. @returns null where it could be read in two ways: a member that stands there
 * twice, a number that JavaScript would round.
 */
export function linesOfJson(text: string): PrintedLine[] | null {
  const json = text.replace(/^\ufeff/, '')
  try {
    const value: unknown = JSON.parse(json)
    return isUnequivocal(json) ? linesOfText(layJson(value)) : null
  } catch {
    return null
  }
}

/** @param json of valid syntax. */
function isUnequivocal(json: string): boolean {
  /** Names of the members of each object that is open. */
  const open: Set<string>[] = []
  let at = 0
  while (at < json.length) {
    const sign = json.charAt(at)
    const end = sign === '"' ? stringEnd(json, at) : NUMERIC.test(sign) ? numberEnd(json, at) : at + 1
    const piece = json.slice(at, end)
    at = end
    if (sign === '{') open.push(new Set())
    else if (sign === '}') open.pop()
    else if (sign === '"' && isName(json, end)) {
      const names = open.at(-1)
      const name = JSON.parse(piece) as string
      if (!names || names.has(name)) return false
      names.add(name)
    } else if (NUMERIC.test(sign) && String(Number(piece)) !== piece) return false
  }
  return true
}

const NUMERIC = /[-\d]/

function stringEnd(json: string, start: number): number {
  let at = start + 1
  while (json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1
  return at + 1
}

function numberEnd(json: string, start: number): number {
  let at = start + 1
  while (/[-+.\deE]/.test(json.charAt(at))) at++
  return at
}

function isName(json: string, end: number): boolean {
  let at = end
  while (/[ \t\r\n]/.test(json.charAt(at))) at++
  return json.charAt(at) === ':'
}
