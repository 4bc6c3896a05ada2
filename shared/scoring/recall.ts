/**
 * Keeps the latest answers of a pure function, so that a keystroke, which changes one row of a table, costs one
 * row and not all of them: 200 rows take milliseconds to compute and a fraction of one to recall.
 * @param limit how many answers are kept for each rule set; then it starts afresh, so memory stays bounded.
 */
export function recalling<Answer extends object>(limit: number): (rules: object, key: string, compute: () => Answer) => Answer {
  const kept = new WeakMap<object, Map<string, Answer>>()
  return (rules, key, compute) => {
    const answers = kept.get(rules) ?? new Map<string, Answer>()
    kept.set(rules, answers)
    const known = answers.get(key)
    if (known) return known
    if (answers.size >= limit) answers.clear()
    const answer = compute()
    answers.set(key, answer)
    return answer
  }
}
