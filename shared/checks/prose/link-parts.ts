import type { Amount, PartList } from './prose.ts'
import { type Subject, hasParts, isPartOf, isSourceLevel, rootOf } from './subject.ts'

/** A total whose parts may still follow. */
interface Candidate {
  readonly whole: Amount
  readonly at: number
  readonly parts: Amount[]
  /** Where its last part stood, to tell 项目支出 of this list from one that is named again later. */
  paragraph: number
  lastAt: number
  partial: boolean
  /** Something was named twice: the list is over, or two lists are told at once. */
  closed: boolean
}

/** Totals further back than this are forgotten: their parts follow at once or not at all. */
const MEMORY = 12
const MOST_OTHERS = 6

/**
 * Finds which amounts of a section are the parts of which total: by 其中 and brackets where the sentence has them,
 * else by what the words name (货物 is a part of 政府采购). A list whose parts come twice is given up.
 */
export function linkParts(amounts: readonly Amount[]): PartList[] {
  const linker = new Linker(amounts)
  for (const at of amounts.keys()) linker.add(at)
  return linker.lists()
}

/** Whether both can be of the same account, the same year and the same money. */
function isCompatible(part: Amount, whole: Amount): boolean {
  if (part.otherTime !== whole.otherTime || (part.money !== '' && part.money !== whole.money)) return false
  return !part.stageStated || whole.stage === null || part.stage === whole.stage
}

/** Sources and kinds of spending behind an unknown total (资金67.32万元，按收入性质分…；按支出性质分…) are two lists. */
function isOneAccount({ whole, parts: [first] }: Candidate, { subject }: Amount): boolean {
  if (whole.subject !== null || !first?.subject || !subject) return true
  return rootOf(first.subject) === rootOf(subject) || (isSourceLevel(first.subject) && isSourceLevel(subject))
}

class Linker {
  readonly #amounts: readonly Amount[]
  readonly #all = new Map<number, Candidate>()
  #open: Candidate[] = []
  /** Totals in front of a 其中 of this sentence, the innermost last. */
  #heads: { readonly at: number; readonly sameSentence: boolean }[] = []
  readonly #linked = new Set<Amount>()

  constructor(amounts: readonly Amount[]) {
    this.#amounts = amounts
  }

  add(at: number): void {
    const amount = this.#amounts[at]
    if (!amount) return
    if (this.#amounts[at - 1]?.spot.sentence !== amount.spot.sentence) this.#heads = []
    if (amount.listed) this.#pushHead(at, amount)
    if (amount.role !== 'value' || amount.subject === null) return
    const candidate = this.#wholeOf(at, amount, amount.subject)
    if (candidate) this.#link(candidate, amount, at)
    if (hasParts(amount.subject)) this.#openTotal(at, amount, amount.subject)
  }

  lists(): PartList[] {
    return [...this.#all.values()]
      .filter(({ parts }) => parts.length > 0)
      .map((candidate) => ({
        whole: candidate.whole,
        otherWholes: this.#changesIn(candidate),
        parts: candidate.parts,
        others: this.#othersOf(candidate),
        partial: candidate.partial,
      }))
  }

  #pushHead(at: number, amount: Amount): void {
    const head = this.#headBefore(at, amount)
    if (head !== null) this.#heads.push({ at: head, sameSentence: this.#amounts[head]?.spot.sentence === amount.spot.sentence })
  }

  /** The nearest level in front of a 其中: in its own sentence, or in the one before when it opens a sentence. */
  #headBefore(at: number, amount: Amount): number | null {
    for (let back = at - 1; back >= Math.max(0, at - MEMORY); back--) {
      const other = this.#amounts[back]
      if (!other || amount.spot.sentence - other.spot.sentence > 1) return null
      // 决算8万元（2021年9万元）（其中：…）: a bracket in front is not broken down by the next one.
      const isAside = other.depth > 0 && other.otherTime !== amount.otherTime
      if (other.role === 'value' && other.depth <= amount.depth && !isAside) return back
    }
    return null
  }

  #wholeOf(at: number, amount: Amount, subject: Subject): Candidate | null {
    if (amount.depth > 0 && !amount.listed) return this.#bracketed(at, amount, subject)
    let closed: Subject | null = null
    while (this.#heads.length > 0) {
      const head = this.#heads.at(-1)
      const whole = head && this.#amounts[head.at]
      if (!head || !whole) break
      if (whole.subject === null) {
        const open = this.#openWhole(amount, subject)
        return open?.whole.spot.sentence === amount.spot.sentence ? open : this.#candidate(head.at, whole)
      }
      if (isPartOf(subject, whole.subject)) {
        return isCompatible(amount, whole) ? this.#candidate(head.at, whole) : this.#openWhole(amount, subject)
      }
      if (head.sameSentence) closed = whole.subject
      this.#heads.pop()
    }
    // 项目支出…万元，其中一般公共预算拨款…: a list by another criterion, not a source of all income.
    if (closed !== null && rootOf(closed) !== rootOf(subject)) return null
    return this.#openWhole(amount, subject)
  }

  /** In brackets only the amount in front of them can be the total. */
  #bracketed(at: number, amount: Amount, subject: Subject): Candidate | null {
    for (let back = at - 1; back >= Math.max(0, at - MEMORY); back--) {
      const other = this.#amounts[back]
      if (!other || other.spot.sentence !== amount.spot.sentence) return null
      if (other.depth >= amount.depth || other.role !== 'value') continue
      const fits = (other.subject === null || isPartOf(subject, other.subject)) && isCompatible(amount, other)
      return fits ? this.#candidate(back, other) : null
    }
    return null
  }

  #openWhole(amount: Amount, subject: Subject): Candidate | null {
    const fitting = this.#open.findLast(
      ({ whole, paragraph }) =>
        whole.subject !== null &&
        isPartOf(subject, whole.subject) &&
        isCompatible(amount, whole) &&
        amount.spot.paragraph - paragraph <= 1 &&
        ((rootOf(subject) !== 'income' && !isSourceLevel(subject)) || amount.spot.sentence === whole.spot.sentence),
    )
    return fitting ?? null
  }

  #candidate(at: number, whole: Amount): Candidate {
    const existing = this.#all.get(at)
    if (existing) return existing
    const made: Candidate = { whole, at, parts: [], paragraph: whole.spot.paragraph, lastAt: at, partial: false, closed: false }
    this.#all.set(at, made)
    return made
  }

  #link(candidate: Candidate, part: Amount, at: number): void {
    if (candidate.closed || !isOneAccount(candidate, part)) return
    if (candidate.parts.some((other) => other.subject === part.subject)) {
      candidate.closed = true
      this.#open = this.#open.filter((open) => open !== candidate)
      // 接待费支出2万元，年初预算1万元；…: two columns in one sentence, and no telling which is which.
      if (part.spot.sentence === candidate.parts.at(-1)?.spot.sentence) candidate.parts.length = 0
      return
    }
    candidate.parts.push(part)
    candidate.paragraph = part.spot.paragraph
    candidate.lastAt = at
    candidate.partial ||= part.partial
    this.#linked.add(part)
  }

  #openTotal(at: number, amount: Amount, subject: Subject): void {
    const candidate = this.#candidate(at, amount)
    this.#open = [...this.#open.slice(-MEMORY), candidate]
    const { parts } = candidate
    // 基本支出…，项目支出…，合计支出…: the total may also come last.
    const leading: Amount[] = []
    for (let back = at - 1; back >= Math.max(0, at - MEMORY); back--) {
      const other = this.#amounts[back]
      if (!other || other.spot.sentence !== amount.spot.sentence || other.role !== 'value') break
      // 基本支出700万元（2021年680万元），…: what brackets say of a part is no part itself.
      if (other.depth > amount.depth) continue
      if (other.subject === null || !isPartOf(other.subject, subject) || this.#linked.has(other)) break
      if (!isCompatible(other, amount)) break
      leading.unshift(other)
    }
    if (leading.length < 2) return
    for (const part of leading) this.#linked.add(part)
    parts.push(...leading)
  }

  #changesIn({ at, lastAt }: Candidate): Amount[] {
    return this.#amounts.slice(at + 1, Math.min(lastAt, at + MEMORY)).filter(({ role }) => role === 'change')
  }

  /** Amounts among the parts whose words are not known: they may be parts too, or parts of parts. */
  #othersOf({ at, lastAt, parts }: Candidate): Amount[] {
    const end = parts.at(-1)?.spot.sentence ?? 0
    return this.#amounts
      .slice(at + 1, lastAt + MOST_OTHERS)
      .filter((amount) => !parts.includes(amount))
      .filter(
        ({ subject, role, spot }) => (subject === null || isSourceLevel(subject)) && role === 'value' && spot.sentence <= end,
      )
      .slice(0, MOST_OTHERS)
  }
}
