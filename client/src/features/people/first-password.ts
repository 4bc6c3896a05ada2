/** Without letters and digits that look like others: it is read out, or copied from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP_LENGTH = 4

/** A password for the first sign-in, such as "k7hm-p3wd-x9ae": 59 bits by chance. */
export function firstPassword(): string {
  return Array.from({ length: GROUPS }, group).join('-')
}

function group(): string {
  return Array.from({ length: GROUP_LENGTH }, letter).join('')
}

/** Every letter as likely: bytes beyond the last whole round are thrown away. */
function letter(): string {
  const rounds = 256 - (256 % ALPHABET.length)
  let byte = rounds
  while (byte >= rounds) byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? rounds
  return ALPHABET[byte % ALPHABET.length] ?? ''
}
