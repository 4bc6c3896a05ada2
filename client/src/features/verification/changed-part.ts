interface ChangedPart {
  readonly before: string
  readonly changed: string
  readonly after: string
}

const CHARACTERS = new Intl.Segmenter('zh')

/** Where a text differs from another one: between what both begin with and what both end with, whole characters. */
export function changedPart(text: string, other: string): ChangedPart {
  const [one, two] = [charactersOf(text), charactersOf(other)]
  const most = Math.min(one.length, two.length)
  let start = 0
  while (start < most && one[start] === two[start]) start += 1
  let end = 0
  while (end < most - start && one[one.length - 1 - end] === two[two.length - 1 - end]) end += 1
  const cut = one.length - end
  return { before: one.slice(0, start).join(''), changed: one.slice(start, cut).join(''), after: one.slice(cut).join('') }
}

function charactersOf(text: string): string[] {
  return Array.from(CHARACTERS.segment(text), ({ segment }) => segment)
}
