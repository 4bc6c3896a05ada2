/** A piece of text that is almost a name. */
export interface NearName {
  readonly start: number
  readonly end: number
}

/** Shorter names have too many neighbours that are names of their own; longer ones are sentences. */
const SHORTEST = 7
const LONGEST = 60
/** Who has written a name wrong so often has read it by then. */
const MOST = 20
/** Signs that tell one thing from its sister: 一期 and 二期, 东 and 西, 上 and 下, 2021 and 2022. */
const TELLING = /[\d一二三四五六七八九十甲乙丙丁东西南北中上下左右内外前后大小新旧老省市县区乡镇村年月第AaBbCcDd]/
/** Words that may stand between the parts of a name: 数字化的加工项目. */
const FILLER = /[的之和与及、（）()“”"\s]/

/**
 * Where a text has a name with one character wrong, missing, too many, or two changed places. One half of the name
 * then stands there unchanged, so only those places are looked at.
 */
export function findNearNames(text: string, name: string): NearName[] {
  if (name.length < SHORTEST || name.length > LONGEST) return []
  const half = Math.floor(name.length / 2)
  const found: NearName[] = []
  for (const at of occurrences(text, name.slice(0, half))) {
    if (found.length < MOST) push(found, matchForward(text, at, half, name))
  }
  for (const at of occurrences(text, name.slice(half))) {
    if (found.length < MOST) push(found, matchBackward(text, at + name.length - half, half, name))
  }
  return found
}

/** Whether two names are one name with a slip in it. */
export function isNearName(a: string, b: string): boolean {
  return a !== b && findNearNames(a, b).some(({ start, end }) => start === 0 && end === a.length)
}

function push(found: NearName[], match: NearName | null): void {
  if (match && !found.some(({ start }) => start === match.start)) found.push(match)
}

function* occurrences(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at
}

function matchForward(text: string, start: number, half: number, name: string): NearName | null {
  const wanted = name.slice(half)
  const length = slipLength(text.slice(start + half), wanted)
  return length === null ? null : { start, end: start + half + length }
}

function matchBackward(text: string, end: number, half: number, name: string): NearName | null {
  const wanted = reversed(name.slice(0, half))
  const from = Math.max(0, end - name.length - 1)
  const length = slipLength(reversed(text.slice(from, end - (name.length - half))), wanted)
  return length === null ? null : { start: end - (name.length - half) - length, end }
}

/** What may follow a name: no Chinese character, or a word that goes on with its sentence. */
const ENDS_NAME = /^(?:[^\p{Script=Han}]|[的在为是于和与及对按将已共负主承由]|)$/u

/**
 * How many characters of the text are the wanted ones with one slip; null when they are exactly those, or differ by
 * more, or by what tells two things apart.
 */
function slipLength(text: string, wanted: string): number | null {
  let same = 0
  while (same < wanted.length && text.charAt(same) === wanted.charAt(same)) same++
  if (same === wanted.length) return null
  const [is, meant] = [text.charAt(same), wanted.charAt(same)]
  const rest = wanted.slice(same + 1)
  // At its end another character may begin another word: 河道管理办法 is no 河道管理站.
  if (rest === '' && !ENDS_NAME.test(text.charAt(same + 1))) return null
  if (text.startsWith(rest, same + 1) && isSlip(is, meant)) return wanted.length
  // With nothing left behind it, a missing or additional character could be the next word.
  if (rest === '') return null
  if (text.startsWith(rest, same) && isSlip('', meant)) return wanted.length - 1
  if (text.startsWith(meant + rest, same + 1) && isSlip(is, '')) return wanted.length + 1
  const swapped = rest.charAt(0) + meant + rest.slice(1)
  return text.startsWith(swapped, same) && isSlip(is, meant) ? wanted.length : null
}

/** @param is the sign that stands there, @param meant the one of the name; "" for one that is missing or too many. */
function isSlip(is: string, meant: string): boolean {
  const isTelling = [is, meant].every((sign) => sign === '' || TELLING.test(sign))
  return !isTelling && !FILLER.test(is + meant) && (is === '' || /\p{Script=Han}/u.test(is))
}

function reversed(text: string): string {
  let result = ''
  for (const char of text) result = char + result
  return result
}
