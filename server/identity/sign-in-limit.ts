import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { normalizeName } from './person-name.ts'

/** Wrong passwords that one address may try for one name, and how long they are remembered, in seconds. */
const PER_NAME = { points: 10, duration: 300 }
/** Likewise for all names together: wide, because behind a proxy everybody comes from one address. */
const PER_ADDRESS = { points: 60, duration: 600 }

/**
 * Slows down guessing. Counted per name and address, so that one person's mistakes lock out nobody else, and per
 * address, so that nobody tries one password for many names.
 */
export class SignInLimit {
  private readonly perName = new RateLimiterMemory(PER_NAME)
  private readonly perAddress = new RateLimiterMemory(PER_ADDRESS)

  /**
   * Counts an attempt before its password is looked at, so that attempts in parallel count too. One that is refused
   * for its name does not count for its address: it costs no hash, and a script that repeats itself locks out itself.
   * @returns null if it may go on, else the seconds to wait.
   */
  async take(name: string, address: string): Promise<number | null> {
    try {
      await this.perName.consume(key(name, address))
      await this.perAddress.consume(address)
      return null
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return Math.ceil(refusal.msBeforeNext / 1000)
    }
  }

  /** The attempt that was taken had the right password: the name starts afresh, and the address gets it back. */
  async forgive(name: string, address: string): Promise<void> {
    await this.perName.delete(key(name, address))
    await this.perAddress.reward(address)
  }
}

function key(name: string, address: string): string {
  return `${normalizeName(name)} ${address}`
}
