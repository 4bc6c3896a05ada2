import { randomBytes } from 'node:crypto'

/** Crockford's base 32: nothing that is mistaken for something else when read aloud, nothing a shell minds. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 20

/** 100 random bits: nobody guesses the address of a report. */
export function newReportId(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
}
