import type { PersonName } from '@gongping/shared/protocol/http.ts'

/** What is being typed behind an @, from there to the caret; null: nobody is being mentioned. */
export function mentionTyped(text: string, caret: number): string | null {
  const typed = /@([^@\s]{0,20})$/u.exec(text.slice(0, caret))
  return typed?.[1] ?? null
}

/** The text with a name in place of what was typed behind the @, and where the caret stands then. */
export function writeMention(text: string, caret: number, name: string): { readonly text: string; readonly caret: number } {
  const from = caret - (mentionTyped(text, caret)?.length ?? 0)
  const before = `${text.slice(0, from)}${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}

/** Whom a text mentions. Of two names that begin alike the longer one is meant where it stands. */
export function mentionedIn(text: string, people: readonly PersonName[]): PersonName[] {
  const byLength = people.toSorted((a, b) => b.display.length - a.display.length)
  const meant = new Set<PersonName>()
  for (const { index } of text.matchAll(/@/g)) {
    const person = byLength.find(({ display }) => display !== '' && text.startsWith(display, index + 1))
    if (person) meant.add(person)
  }
  return people.filter((person) => meant.has(person))
}
