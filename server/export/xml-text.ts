/**
 * Text that may stand in an XML file: characters that XML forbids are left out (one of them makes Office refuse the
 * whole document), halves of a surrogate pair become U+FFFD, every kind of line end becomes "\n".
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}
