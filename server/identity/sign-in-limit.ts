import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { normalizeName } from './person-name.ts'

/** Wrong passwords that one address may try for one name, and how long they are remembered, in seconds. */
const ATTEMPTS = 10
const MEMORY = 300

/**
 * Slows down guessing. Counted per name and address: one person's mistakes lock out nobody else, also where a
 * proxy makes everybody come from one address.
 */
export class SignInLimit {
  private readonly limiter = new RateLimiterMemory({ points: ATTEMPTS, duration: MEMORY })

  /**
   * Counts an attempt before its password is looked at, so that attempts in parallel count too.
   * @returns null if it may go on, else the seconds to wait.
   */
  async take(name: string, address: string): Promise<number | null> {
    try {
      await this.limiter.consume(key(name, address))
      return null
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return Math.ceil(refusal.msBeforeNext / 1000)
    }
  }

  async forgive(name: string, address: string): Promise<void> {
    await this.limiter.delete(key(name, address))
  }
}

function key(name: string, address: string): string {
  return `${normalizeName(name)} ${address}`
}
