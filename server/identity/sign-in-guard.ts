import { createHmac } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { AccountLock } from './account-lock.ts'
import { networkOf } from './network-of.ts'
import { normalizeName } from './person-name.ts'

/** Wrong passwords from one address, or one IPv6 network, for all names together: wide, because behind a proxy everybody comes from one. */
const PER_ADDRESS = { points: 60, duration: 600 }

/** Somebody who tries a password. */
export interface Attempt {
  readonly name: string
  readonly address: string
  /** A browser in which this name has signed in before, or is signed in now; null: anybody's. */
  readonly browser: string | null
}

/**
 * Slows down guessing: per account, wherever the attempts come from, and per address, so that nobody tries one
 * password for many names. A browser that is known for the name has a count of its own and only that, so that
 * strangers can keep nobody out of their own computer.
 */
export class SignInGuard {
  readonly #perAddress = new RateLimiterMemory(PER_ADDRESS)
  readonly #lock: AccountLock
  readonly #secret: string

  constructor(lock: AccountLock, secret: string) {
    this.#lock = lock
    this.#secret = secret
  }

  /**
   * Counts an attempt before its password is looked at. One that is refused for its name does not count for its
   * address, and the other way round: it costs no hash. The address comes first, so that nobody fills the database
   * with names that they made up.
   * @returns null if it may go on, else the seconds to wait.
   */
  async take(attempt: Attempt): Promise<number | null> {
    const addressWait = await this.#takeAddress(attempt)
    if (addressWait !== null) return seconds(addressWait)
    const wait = await this.#lock.take(this.#key(attempt), this.#account(attempt.name))
    if (wait === null) return null
    await this.#rewardAddress(attempt)
    return seconds(wait)
  }

  /** The attempt that was taken was right: its count starts afresh, and the address gets it back. */
  async forgive(attempt: Attempt): Promise<void> {
    await this.#lock.forgive(this.#key(attempt))
    await this.#rewardAddress(attempt)
  }

  /** The attempt was neither right nor wrong: it does not count, and nothing before it is forgiven. */
  async giveBack(attempt: Attempt): Promise<void> {
    await this.#lock.giveBack(this.#key(attempt))
    await this.#rewardAddress(attempt)
  }

  /** Ends every wait for a name, in all browsers. */
  pardon(name: string): Promise<void> {
    return this.#lock.pardon(this.#account(name))
  }

  /** @returns null if it may go on, else the milliseconds to wait. */
  async #takeAddress({ browser, address }: Attempt): Promise<number | null> {
    if (browser !== null) return null
    try {
      await this.#perAddress.consume(networkOf(address))
      return null
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return refusal.msBeforeNext
    }
  }

  async #rewardAddress({ browser, address }: Attempt): Promise<void> {
    if (browser === null) await this.#perAddress.reward(networkOf(address))
  }

  #key({ name, browser }: Attempt): string {
    return browser === null ? this.#account(name) : this.#hash(`${normalizeName(name)} ${browser}`)
  }

  #account(name: string): string {
    return this.#hash(normalizeName(name))
  }

  #hash(text: string): string {
    return createHmac('sha256', this.#secret).update(`sign-in failure ${text}`).digest('base64url')
  }
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000)
}
