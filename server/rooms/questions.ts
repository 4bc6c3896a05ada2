import { LIMITS } from './limits.ts'
import type { Member } from './member.ts'
import type { Timers } from './timers.ts'

/** Least time between two answers to one member. */
const GAP_MS = 100

interface Asked<Question> {
  /** When it was answered last. */
  at: number
  isWaiting: boolean
  question: Question
}

/**
 * Questions of a few bytes whose answer may be the whole report. The first is answered at once; of those that follow
 * faster than they could be answered, or than the member reads, only the newest.
 */
export class Questions<Question> {
  readonly #timers: Timers
  readonly #answer: (member: Member, question: Question) => void
  readonly #asked = new WeakMap<Member, Asked<Question>>()

  constructor(timers: Timers, answer: (member: Member, question: Question) => void) {
    this.#timers = timers
    this.#answer = answer
  }

  ask(member: Member, question: Question): void {
    const asked = this.#asked.get(member) ?? { at: Number.NEGATIVE_INFINITY, isWaiting: false, question }
    this.#asked.set(member, asked)
    asked.question = question
    if (asked.isWaiting) return
    asked.isWaiting = true
    const wait = asked.at + GAP_MS - this.#timers.now()
    if (wait > 0) this.#timers.after(wait, () => this.#whenRead(member, asked))
    else this.#whenRead(member, asked)
  }

  #whenRead(member: Member, asked: Asked<Question>): void {
    if (member.peer.unsent > LIMITS.unsent) return member.peer.whenDrained(() => this.#whenRead(member, asked))
    asked.at = this.#timers.now()
    asked.isWaiting = false
    this.#answer(member, asked.question)
  }
}
