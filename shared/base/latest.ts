/**
 * A pure function that keeps, for each object it was asked about, its latest answer. While people type most parts of
 * a report stay the very same objects; only what is about the others is computed again. The objects are plain data
 * that nobody changes in place.
 */
export function latestFor<Key extends object, Rest extends readonly unknown[], Answer>(
  compute: (key: Key, ...rest: Rest) => Answer,
): (key: Key, ...rest: Rest) => Answer {
  const kept = new WeakMap<Key, { readonly rest: Rest; readonly answer: Answer }>()
  return (key, ...rest) => {
    const known = kept.get(key)
    if (known?.rest.every((value, at) => Object.is(value, rest[at]))) return known.answer
    const answer = compute(key, ...rest)
    kept.set(key, { rest, answer })
    return answer
  }
}
