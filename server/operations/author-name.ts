import type { AuthorName, PersonName, TextRun } from '@gongping/shared/protocol/http.ts'
import type { Author, AuthoredRun } from '@gongping/shared/report/authorship.ts'

/** Finds people by their id, as others see them. */
type NameOf = (personId: string) => PersonName

export function authorName(author: Author, nameOf: NameOf): AuthorName {
  return { by: author.by, person: author.by === 'person' ? nameOf(author.personId) : null }
}

export function runsWithNames(runs: readonly AuthoredRun[], nameOf: NameOf): TextRun[] {
  return runs.map(({ text, author }) => ({ text, ...authorName(author, nameOf) }))
}
