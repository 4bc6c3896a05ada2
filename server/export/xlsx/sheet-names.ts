/** Excel's limit, in UTF-16 units. */
const LONGEST = 31

/**
 * Names for sheets as Excel takes them: no longer than 31 characters, without the signs that stand for something in
 * references, each only once, also in another case.
 */
export class SheetNames {
  // "History" is Excel's own.
  readonly #taken = new Set(['history'])

  /** @param wanted whatever a person wrote @param instead where nothing of it is left */
  take(wanted: string, instead: string): string {
    const clean = tidy(wanted) || instead
    for (let count = 1; ; count++) {
      const ending = count === 1 ? '' : `(${count})`
      const name = tidy(cutAt(clean, LONGEST - ending.length)) + ending
      if (this.#taken.has(name.toLowerCase())) continue
      this.#taken.add(name.toLowerCase())
      return name
    }
  }
}

function tidy(name: string): string {
  return name
    .slice(0, 10 * LONGEST)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\p{C}\ufffe\uffff[\]:*?/\\]/gu, '')
    .replace(/^['\s]+|['\s]+$/g, '')
}

function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** As a reference names a sheet: 'Bob''s figures'. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll(`'`, `''`)}'`
}
