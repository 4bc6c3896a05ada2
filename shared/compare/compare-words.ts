import type { Budget } from './budget.ts'
import type { TextPart } from './comparison.ts'
import { matchEqual } from './match-equal.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** What two texts share by chance between two changes, in characters, and what only tears the changes apart. */
const ISLAND = 1

/**
 * Two texts by Chinese words: a figure is one word and never cut in two. Parts of the same kind do not stand side by
 * side, and of what was replaced the removed words come first.
 */
export function compareWords(before: string, after: string, budget: Budget): TextPart[] {
  if (before === after) return partsOf('same', before)
  if (before === '' || after === '') return [...partsOf('removed', before), ...partsOf('added', after)]
  const [one, other] = [wordsOf(before), wordsOf(after)]
  const parts = new Parts()
  let [from, to] = [0, 0]
  for (const pair of [...matchEqual(one, other, budget), { before: one.length, after: other.length }]) {
    parts.change(one.slice(from, pair.before).join(''), other.slice(to, pair.after).join(''))
    parts.keep(one[pair.before] ?? '')
    ;[from, to] = [pair.before + 1, pair.after + 1]
  }
  return parts.all()
}

/** A text of one kind; nothing for an empty one. */
export function partsOf(kind: TextPart['kind'], text: string): TextPart[] {
  return text === '' ? [] : [{ kind, text }]
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Something removed and added, and the words behind it that stayed. */
interface Stretch {
  removed: string
  added: string
  same: string
}

class Parts {
  readonly #stretches: Stretch[] = [{ removed: '', added: '', same: '' }]

  change(removed: string, added: string): void {
    if (removed === '' && added === '') return
    const last = this.#last
    const isIsland = last.same.length <= ISLAND && last.removed + last.added !== ''
    if (!isIsland) return void this.#stretches.push({ removed, added, same: '' })
    last.removed += last.same + removed
    last.added += last.same + added
    last.same = ''
  }

  keep(word: string): void {
    this.#last.same += word
  }

  all(): TextPart[] {
    return this.#stretches.flatMap(({ removed, added, same }) => [
      ...partsOf('removed', removed),
      ...partsOf('added', added),
      ...partsOf('same', same),
    ])
  }

  get #last(): Stretch {
    return this.#stretches.at(-1) as Stretch
  }
}
