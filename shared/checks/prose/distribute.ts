import { compact } from './fold-prose.ts'
import type { Mention } from './scan-mentions.ts'

/** 货物、工程和服务支出分别为: the names, what follows all of them, and what is said of each. */
const SHARED = /^(.*)(?:分别|依次)(?:安排|完成|支出|实现)?(.{0,6})$/
/** What belongs to every name though it stands behind the last one: 收入、支出预算; 基本支出、项目支出占总支出的比重. */
const TAIL = /(?:占.*|[较比].*|(?:年初|全年)?(?:预算|决算|执行)(?:数|总额|总数)?)$/
const CONNECTED = /^[ 、,，;；和与及以]*$/
const CLAUSE_END = '，,;；:：。！？!?\n('
const MOST_NAMES = 12

/** Names of the list before, for "…分别为10万元和20万元，占比分别为33%和67%". */
interface Named {
  readonly names: readonly string[]
  readonly sentence: number
}

/**
 * Gives each figure of "货物、工程和服务分别为20万元、30万元和50万元" its own name. Where there are not as many names as
 * figures nobody can tell which is which: all of them are marked as shared, and nothing is concluded from them.
 */
export function distribute(folded: string, mentions: readonly Mention[]): Mention[] {
  const read: Mention[] = []
  const told: Named[] = []
  for (let at = 0; at < mentions.length;) {
    const mention = mentions[at]
    if (!mention) break
    if (!SHARED.test(mention.label)) {
      read.push(mention)
      at++
      continue
    }
    const group = groupFrom(folded, mentions, at)
    const together = toldTogether(folded, mention, group.length, mentions[at - 1])
    const earlier = lastOf(told, mention.sentence)
    const names = together.names ?? (together.isNameless && earlier?.names.length === group.length ? earlier.names : null)
    read.push(...(names ? named(group, together, names) : group.map((one) => ({ ...one, isShared: true }))))
    if (names) told.push({ names, sentence: mention.sentence })
    at += group.length
  }
  return read
}

function lastOf(told: readonly Named[], sentence: number): Named | undefined {
  const last = told.at(-1)
  return last?.sentence === sentence ? last : undefined
}

/** The figures of one kind that follow each other with nothing but 、 and 和 between them. */
function groupFrom(folded: string, mentions: readonly Mention[], first: number): Mention[] {
  const group: Mention[] = []
  for (const mention of mentions.slice(first, first + MOST_NAMES)) {
    const last = group.at(-1)?.figure
    if (last && (last.kind !== mention.figure.kind || !CONNECTED.test(folded.slice(last.end, mention.figure.start)))) break
    group.push(mention)
  }
  return group
}

/** What stands in front of the figures of a group. */
interface Together {
  /** Where the clause begins. */
  readonly start: number
  /** The clause in front, which may say what is compared: 与预算相比，收入、支出分别增加…. */
  readonly lead: string
  readonly names: readonly string[] | null
  /** It only says of what the figures are: 占总支出的比重分别为. */
  readonly isNameless: boolean
  readonly tail: string
  readonly rest: string
}

function toldTogether(folded: string, first: Mention, count: number, before: Mention | undefined): Together {
  const earliest = before?.figure.end ?? 0
  const start = clauseStart(folded, first.figure.start, earliest)
  const clause = compact(folded.slice(start, first.figure.start)).replace(/^其中/, '')
  const [, enumeration = '', rest = ''] = SHARED.exec(clause) ?? []
  const tail = TAIL.exec(enumeration)?.[0] ?? ''
  const front = enumeration.slice(0, enumeration.length - tail.length)
  const lead = clauseBefore(folded, start, earliest)
  return { start, lead, names: namesIn(front, count), isNameless: front === '', tail, rest }
}

function named(group: readonly Mention[], { start, lead, tail, rest }: Together, names: readonly string[]): Mention[] {
  return group.map((mention, at) => {
    const said = (names[at] ?? '') + tail
    return { ...mention, label: said + rest, said, lead, labelStart: at === 0 ? start : mention.figure.start }
  })
}

/** Brackets that close again belong to the words: 因公出国（境）费. */
function clauseStart(folded: string, end: number, earliest: number): number {
  let start = end
  for (let closed = 0; start > earliest; start--) {
    const char = folded.charAt(start - 1)
    if (char === ')') closed++
    else if (char === '(' && closed > 0) closed--
    else if (CLAUSE_END.includes(char)) break
  }
  return start
}

function clauseBefore(folded: string, start: number, earliest: number): string {
  const end = start - 1
  return '，,'.includes(folded.charAt(end)) && end > earliest
    ? compact(folded.slice(clauseStart(folded, end, earliest), end))
    : ''
}

/** As many names as there are figures: 和 and 及 part names, or belong to one (购置及运行维护费). */
function namesIn(enumeration: string, count: number): readonly string[] | null {
  const byComma = enumeration.split('、')
  const byAll = enumeration.split(/、|以及|[和与及]/)
  const last = byComma.at(-1) ?? ''
  const cut = Math.max(last.lastIndexOf('和'), last.lastIndexOf('与'), last.lastIndexOf('及'))
  const byLast = cut < 0 ? byComma : [...byComma.slice(0, -1), last.slice(0, cut).replace(/以$/, ''), last.slice(cut + 1)]
  return [byComma, byLast, byAll].find((names) => names.length === count && names.every((name) => name !== '')) ?? null
}
