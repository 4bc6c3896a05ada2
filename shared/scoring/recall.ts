/**
 * Keeps the latest answers of a pure function, so that a keystroke, which changes one row of a table, costs one
 * row and not all of them: 200 rows take milliseconds to compute and a fraction of one to recall.
 * Memory stays bounded: what has a long key is not kept, and a full store starts afresh.
 * @param limit how many answers are kept for each rule set.
 */
export function recalling<Answer extends object>(limit: number): (rules: object, key: string, compute: () => Answer) => Answer {
  const kept = new WeakMap<object, Map<string, Answer>>()
  return (rules, key, compute) => {
    if (key.length > LONGEST_KEY) return compute()
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

const LONGEST_KEY = 500
