import { hashToken, randomToken } from './random-token.ts'

/**
 * A mark that stays, signed, in every browser in which somebody has signed in. It opens nothing: it keeps a person's
 * own mistakes apart from what strangers try under the same name, so that nobody is locked out by others (OWASP calls
 * it a device cookie).
 */
export function newBrowserMark(name: string): string {
  return `${randomToken()}.${hashToken(name)}`
}

/** Whether the mark was made for this name: on a computer that several people use it is that of the last one. */
export function isMarkOf(mark: string, name: string): boolean {
  return mark.endsWith(`.${hashToken(name)}`)
}
