import type * as Y from 'yjs'
import { type Anchor, type Located, makeAnchor } from '@gongping/shared/report/anchors/anchor.ts'
import { RegionText } from '@gongping/shared/report/anchors/region-text.ts'
import type { Letter, Letters } from './letters.ts'
import { ROOT } from './page.ts'

/** `lost`: the words are all there, in one place, and were not found. */
export type Outcome = 'whole' | 'mended' | 'part' | 'gone' | 'ambiguous' | 'lost' | 'wrong'

/** Neighbours on either side that tell a place, in characters. */
const BESIDE = 32

/**
 * Knows where commented words really are: it follows their characters through all that writes them anew.
 *
 * A passage is rightly found where at least one of its characters is. One that is found without any of them was wrongly
 * moved, unless somebody typed the same words once more in the same place: what stands next to them on one side, of
 * all that was there when it was last found by its characters, stood beside it then.
 */
export class Judge {
  readonly #doc: Y.Doc
  readonly #letters: Letters
  readonly #quote: readonly Letter[]
  #there: ReadonlySet<Letter> = new Set()
  #beside: ReadonlySet<Letter> = new Set()

  constructor(doc: Y.Doc, letters: Letters, from: number, to: number) {
    this.#doc = doc
    this.#letters = letters
    this.#quote = this.#lettersIn(from, to)
    this.#remember(from, to)
  }

  judge(found: Located): Outcome {
    if (found.kind === 'gone') return this.#judgeGone()
    const there = this.#lettersIn(found.from, found.to)
    if (there.some((letter) => this.#quote.includes(letter))) {
      this.#remember(found.from, found.to)
      return found.kind
    }
    const [before, after] = this.#around(found.from, found.to)
    const wasThere = (letter: Letter): boolean => this.#there.has(letter)
    const next = [before.findLast(wasThere), after.find(wasThere)]
    return next.some((letter) => letter !== undefined && this.#beside.has(letter)) ? found.kind : 'wrong'
  }

  #judgeGone(): Outcome {
    const all = this.#lettersIn(0, this.#region().text.length).join('|')
    const places = all.split(this.#quote.join('|')).length - 1
    return places === 0 ? 'gone' : places === 1 ? 'lost' : 'ambiguous'
  }

  #remember(from: number, to: number): void {
    const [before, after] = this.#around(from, to)
    this.#beside = new Set([...before.slice(-BESIDE), ...after.slice(0, BESIDE)])
    this.#there = new Set([...before, ...after])
  }

  #around(from: number, to: number): readonly [before: readonly Letter[], after: readonly Letter[]] {
    return [this.#lettersIn(0, from), this.#lettersIn(to, this.#region().text.length)]
  }

  #lettersIn(from: number, to: number): Letter[] {
    return this.#region()
      .runs(from, to)
      .flatMap(({ client, clock, length }) => Array.from({ length }, (_, at) => this.#letters.of(client, clock + at)))
  }

  #region(): RegionText {
    return new RegionText(this.#doc.getXmlFragment(ROOT))
  }
}

/** @throws where there is nothing to hold on to. */
export function commentOn(doc: Y.Doc, from: number, to: number): Anchor {
  const anchor = makeAnchor(doc, ROOT, from, to)
  if (!anchor) throw new Error('nothing to hold on to')
  return anchor
}
