import type { TextRun } from '@gongping/shared/protocol/http.ts'
import { personColor } from '@gongping/shared/protocol/person-color.ts'
import type { PersonHere } from './people.ts'

/** How the words of one person are marked in a section. */
export interface AuthorMark {
  /** "" where it is not known who it was. */
  readonly personId: string
  readonly display: string
  /** Six-digit hex; whoever is here has the colour of their caret. */
  readonly color: string
  /** Kind of line below the words, 0 … 4: colours alone tell nothing to whoever does not see them apart. */
  readonly line: number
}

const LINES = 5
/** Of the colours of people, none. */
const UNKNOWN_COLOR = '#5B6472'

/** Everybody who wrote in a section, in the order in which they appear. What it began with is nobody's. */
export function authorMarks(
  paragraphs: readonly (readonly TextRun[])[],
  here: readonly Pick<PersonHere, 'id' | 'color'>[],
): readonly AuthorMark[] {
  const marks = new Map<string, AuthorMark>()
  const colors = new Map(here.map(({ id, color }) => [id, color]))
  const taken = new Set(colors.values())
  for (const run of paragraphs.flat()) {
    const personId = authorKey(run)
    if (personId === null || marks.has(personId)) continue
    const color = personId === '' ? UNKNOWN_COLOR : (colors.get(personId) ?? personColor(personId, taken))
    taken.add(color)
    marks.set(personId, { personId, display: run.person?.display ?? '', color, line: marks.size % LINES })
  }
  return [...marks.values()]
}

/** Id of who wrote it, "" if that is not known, null where it is what the report began with. */
export function authorKey({ by, person }: Pick<TextRun, 'by' | 'person'>): string | null {
  if (by === 'form' || by === 'server') return null
  return person?.id ?? ''
}
