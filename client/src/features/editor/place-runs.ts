import type { TextRun } from '@gongping/shared/protocol/http.ts'

/** Words of one author within a paragraph: offsets in its text. */
export interface PlacedRun {
  readonly from: number
  readonly to: number
  readonly run: TextRun
}

type Runs = readonly TextRun[]

/**
 * Lays what the server said of a section over its paragraphs as they are by now. Somebody may have gone on writing: what is
 * new has no author yet, and all around it keeps its own.
 */
export function placeRuns(texts: readonly string[], paragraphs: readonly Runs[]): readonly (readonly PlacedRun[])[] {
  const said = paragraphs.map(textOf)
  const { above, below } = sameEnds(texts, said)
  const isAsMany = texts.length === said.length
  return texts.map((text, at) => {
    const shift = at < texts.length - below ? 0 : said.length - texts.length
    const isKnown = isAsMany || at < above || at >= texts.length - below
    return isKnown ? placeInText(text, paragraphs[at + shift] ?? []) : []
  })
}

function placeInText(text: string, runs: Runs): PlacedRun[] {
  const said = textOf(runs)
  const { above: head, below: tail } = sameEnds(text, said)
  const shift = text.length - said.length
  let end = 0
  return runs.flatMap((run) => {
    const from = end
    end += run.text.length
    const before = { from, to: Math.min(end, head), run }
    const behind = { from: Math.max(from, said.length - tail) + shift, to: end + shift, run }
    return [before, behind].filter((part) => part.from < part.to)
  })
}

/** How much is the same at the beginning and at the end; nothing counts for both. */
function sameEnds(some: ArrayLike<string>, others: ArrayLike<string>): { readonly above: number; readonly below: number } {
  const most = Math.min(some.length, others.length)
  let above = 0
  while (above < most && some[above] === others[above]) above++
  let below = 0
  while (below < most - above && some[some.length - 1 - below] === others[others.length - 1 - below]) below++
  return { above, below }
}

function textOf(runs: Runs): string {
  return runs.map(({ text }) => text).join('')
}
