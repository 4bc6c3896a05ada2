import type { Dice } from '../simulation/dice.ts'
import type { StockClient } from './stock-client.ts'

const SECTIONS = ['duties', 'staffing', 'problems', 'other'] as const

/**
 * Types one word after the other that nobody else has, and goes on only when each is stored: so it is known of every
 * word whether the server has answered for it. The pace is the server's; where the words go is told by the dice.
 */
export class TokenWriter {
  readonly #client: StockClient
  readonly #name: string
  readonly #dice: Dice
  /** In the order in which they were typed. */
  readonly typed: string[] = []
  readonly acknowledged: string[] = []
  #isStopped = false

  constructor(client: StockClient, name: string, dice: Dice) {
    this.#client = client
    this.#name = name
    this.#dice = dice
  }

  /** Types until {@link stop}, or until the server sends this person away. @returns the code with which it does; null: it did not. */
  async write(onAcknowledged: () => void): Promise<number | null> {
    const sentAway = this.#client.closed()
    while (!this.#isStopped) {
      const answer = await Promise.race([this.#one(), sentAway])
      if (typeof answer === 'number') return answer
      onAcknowledged()
    }
    return null
  }

  stop(): void {
    this.#isStopped = true
  }

  async #one(): Promise<void> {
    const word = `〔${this.#name}${this.typed.length}〕`
    this.typed.push(word)
    if (this.#dice.roll(4) === 0) {
      const goal = this.#client.report.text('t1', 'goal/actual')
      goal.insert(goal.length, word)
    } else this.#client.type(this.#dice.pick(SECTIONS), word)
    await this.#client.barrier()
    this.acknowledged.push(word)
  }
}
