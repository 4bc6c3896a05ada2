/** What of a benchmark is wanted, by the words of the command line; nothing named = everything. */
export interface Choice {
  readonly works: readonly string[]
  readonly contestants: readonly string[]
}

/** @throws if a word names nothing, with what there is. */
export function choose(words: readonly string[], works: readonly string[], contestants: readonly string[]): Choice {
  const unknown = words.filter((word) => !works.includes(word) && !contestants.includes(word))
  if (unknown.length > 0)
    throw new Error(`there is no "${unknown.join('", "')}"; there are: ${[...works, ...contestants].join(', ')}`)
  return { works: named(words, works), contestants: named(words, contestants) }
}

function named(words: readonly string[], all: readonly string[]): readonly string[] {
  const some = all.filter((name) => words.includes(name))
  return some.length > 0 ? some : all
}
