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

/** What such a line says of itself, wherever else it differs from the one that was written. */
export interface FinalClaim {
  readonly version: number
  readonly code: string
}

/** Stands for what is not printed as it is. */
const HIDDEN = '·'
/** The code stands in this place alone: what follows are names, which people choose themselves. */
const CLAIM = /^【定稿】第 ([1-9]\d{0,8}) 版，校验码 ([0-9A-F]{4}-[0-9A-F]{4})，/
const WHOLE = /^【定稿】第 [1-9]\d{0,8} 版，校验码 [0-9A-F]{4}-[0-9A-F]{4}，\d{4}-\d\d-\d\d(?:；会签：.*)?$/

/**
 * One quiet line: "【定稿】第 3 版，校验码 3F7A-91C2，2026-11-23；会签：局长赵敏、财务科长李娟". It has one reading.
 * @param room so many characters it may have; of more people it names the first and counts all, "局长赵敏……共 30
 * 人", by a sign that no name has.
 */
export function finalLine({ version, code, agreedAt, confirmers }: FinalMark, room = Infinity): string {
  const line = `【定稿】第 ${version} 版，校验码 ${code}，${dayInChina(agreedAt)}`
  // Somebody whose name cannot be seen is somebody all the same.
  const people = confirmers.map(({ display, post }) => plainName(post) + plainName(display) || HIDDEN)
  if (people.length === 0) return line
  const whole = `${line}；会签：${people.join('、')}`
  if (whole.length <= room) return whole
  for (let named = people.length - 1; named > 0; named--) {
    const short = `${line}；会签：${people.slice(0, named).join('、')}……共 ${people.length} 人`
    if (short.length <= room) return short
  }
  return `${line}；会签：……共 ${people.length} 人`
}

/** null for any other line. */
export function readFinalLine(line: string): FinalClaim | null {
  const [, version, code] = CLAIM.exec(line.trim()) ?? []
  return version === undefined || code === undefined ? null : { version: Number(version), code }
}

/** A text without the line with which an exported one ends: it is no part of the report. */
export function withoutFinalLine(text: string): string {
  const end = text.trimEnd()
  const last = end.slice(end.lastIndexOf('\n') + 1)
  return WHOLE.test(last.trim()) ? text.slice(0, end.length - last.length) : text
}

/** Beijing time, which all offices have. */
function dayInChina(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** 丶 is a letter that looks like the sign between two people. */
const NO_NAME = /(?:[^\p{L}\p{M}\p{N} ()（）.&'’/·-]|丶)+/gu

/**
 * A name or a post as it is printed among others: whatever could be taken for a sign of the line around it (、；，【】),
 * or would turn it round, does not stand in it. "党组成员、副局长" is "党组成员·副局长" there.
 */
export function plainName(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(NO_NAME, HIDDEN).trim()
}
