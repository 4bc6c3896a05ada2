/** Whether what is said somewhere has every word that somebody looks for, in any order and letter case. */
export function matchesWords(words: string, said: readonly string[]): boolean {
  const all = said.join('\n').toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
