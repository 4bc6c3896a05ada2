/** Throws when an invariant of our own code is broken. Never used for a user's input: that is a {@link Result}. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${invariant}`)
}

/** Marks a branch that the types say cannot be reached. */
export function never(value: never): never {
  throw new Error(`broken invariant: unexpected ${JSON.stringify(value)}`)
}
