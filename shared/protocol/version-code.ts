/** Digits of the hash that the short code shows: enough to tell a report's versions apart, short enough to read out. */
const LENGTH = 8
const CODE = /^([0-9A-F]{4})-([0-9A-F]{4})$/

/**
 * The short code of a version, to read out and to print: "3F7A-91C2".
 * @param sha256 of its canonical content, in hex.
 */
export function versionCode(sha256: string): string {
  const digits = sha256.slice(0, LENGTH).toUpperCase()
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}

/** The beginning of the SHA-256, in lower case, that a printed code stands for; null for what is no code. */
export function digitsOfCode(code: string): string | null {
  const [, first, second] = CODE.exec(code.trim().toUpperCase()) ?? []
  return first !== undefined && second !== undefined ? (first + second).toLowerCase() : null
}
