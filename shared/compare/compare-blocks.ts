import type { Budget } from './budget.ts'
import { compareWords, partsOf } from './compare-words.ts'
import type { BlockChange } from './comparison.ts'
import { type Step, interleave } from './interleave.ts'
import { type Pair, matchEqual } from './match-equal.ts'
import { matchSimilar } from './match-similar.ts'
import type { TextBlock } from './text-blocks.ts'

/**
 * The blocks of a section before and after: same words in the same order first, then same words elsewhere (moved),
 * then those in between that are like each other (changed).
 */
export function compareBlocks(before: readonly TextBlock[], after: readonly TextBlock[], budget: Budget): BlockChange[] {
  const [ones, others] = [wordsOf(before), wordsOf(after)]
  const same = matchEqual(ones, others, budget)
  const moved = matchMoved(ones, others, same)
  const [gone, came] = [new Set(moved.map((pair) => pair.before)), new Set(moved.map((pair) => pair.after))]
  const changed = gapsBetween(same, ones.length, others.length).flatMap((gap) => {
    const [from, to] = [gap.before.filter((at) => !gone.has(at)), gap.after.filter((at) => !came.has(at))]
    const pairs = matchSimilar(pick(ones, from), pick(others, to), budget)
    return pairs.map((pair): Pair => ({ before: from[pair.before] ?? 0, after: to[pair.after] ?? 0 }))
  })
  const inOrder = [...same, ...changed].sort((one, other) => one.before - other.before)
  const steps = interleave(ones.length, others.length, { inOrder, moved })
  return steps.map((step) => toChange(before, after, step, budget))
}

function wordsOf(blocks: readonly TextBlock[]): string[] {
  return blocks.map(({ words }) => words)
}

function pick(texts: readonly string[], at: readonly number[]): string[] {
  return at.map((place) => texts[place] ?? '')
}

/** Words that stand elsewhere now; of several alike the first goes with the first. An empty paragraph is none. */
function matchMoved(before: readonly string[], after: readonly string[], same: readonly Pair[]): Pair[] {
  const [kept, there] = [new Set(same.map((pair) => pair.before)), new Set(same.map((pair) => pair.after))]
  const places = new Map<string, number[]>()
  after.forEach((words, at) => {
    if (words === '' || there.has(at)) return
    const known = places.get(words)
    if (known) known.push(at)
    else places.set(words, [at])
  })
  return before.flatMap((words, at): Pair[] => {
    const place = kept.has(at) ? undefined : places.get(words)?.shift()
    return place === undefined ? [] : [{ before: at, after: place }]
  })
}

interface Gap {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** What stands between neighbouring pairs. */
function gapsBetween(pairs: readonly Pair[], before: number, after: number): Gap[] {
  let [from, to] = [0, 0]
  return [...pairs, { before, after }].flatMap((pair) => {
    const gap = { before: range(from, pair.before), after: range(to, pair.after) }
    ;[from, to] = [pair.before + 1, pair.after + 1]
    return gap.before.length > 0 && gap.after.length > 0 ? [gap] : []
  })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

function toChange(before: readonly TextBlock[], after: readonly TextBlock[], step: Step, budget: Budget): BlockChange {
  const [one, other] = [blockAt(before, step.before), blockAt(after, step.after)]
  const { form, level } = (other ?? one) as TextBlock
  const frame = { form, level, isMoved: step.isMoved, isReformatted: false }
  if (!one) return { ...frame, kind: 'added', parts: partsOf('added', other?.words ?? '') }
  if (!other) return { ...frame, kind: 'removed', parts: partsOf('removed', one.words) }
  const isSame = one.words === other.words
  const parts = compareWords(one.words, other.words, budget)
  return { ...frame, kind: isSame ? 'same' : 'changed', parts, isReformatted: isSame && one.look !== other.look }
}

function blockAt(blocks: readonly TextBlock[], at: number | null): TextBlock | undefined {
  return at === null ? undefined : blocks[at]
}
