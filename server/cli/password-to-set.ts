import { randomInt } from 'node:crypto'
import { text } from 'node:stream/consumers'

export interface PasswordToSet {
  readonly password: string
  /** What the answer shows of it: one that was made, the only time; nothing of one that was given. */
  readonly shown: { readonly password?: string }
}

/** The password on stdin, without the end of its line; or one that is made. */
export async function passwordToSet(fromStdin: boolean): Promise<PasswordToSet> {
  if (fromStdin) return { password: (await text(process.stdin)).replace(/\r?\n$/, ''), shown: {} }
  const password = readablePassword()
  return { password, shown: { password } }
}

// Four groups that can be read out over the telephone: no 0 and o, no 1 and l. 79 random bits.
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('')
  return [group(), group(), group(), group()].join('-')
}
