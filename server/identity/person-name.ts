/** Full-width and half-width, upper and lower case are the same name: nobody should have to guess how it was typed. */
export function normalizeName(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}

export const MIN_NAME_LENGTH = 2
export const MAX_NAME_LENGTH = 30

/** Chinese characters, letters of any script, digits and . _ - of a normalised name. */
export function isUsableName(name: string): boolean {
  return name.length >= MIN_NAME_LENGTH && name.length <= MAX_NAME_LENGTH && /^[\p{L}\p{N}._-]+$/u.test(name)
}
