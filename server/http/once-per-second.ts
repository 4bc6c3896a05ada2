const SECOND = 1000

/**
 * Asks at most once per second, and never again while an answer is under way; whoever asks in between shares the
 * answer, or the rejection, of the last time.
 */
export function oncePerSecond<T>(ask: () => Promise<T>, now: () => number = () => performance.now()): () => Promise<T> {
  let answer: Promise<T> | null = null
  let until = Infinity
  const settled = () => {
    until = now() + SECOND
  }
  return () => {
    if (answer === null || now() >= until) {
      until = Infinity
      answer = ask()
      answer.then(settled, settled)
    }
    return answer
  }
}
