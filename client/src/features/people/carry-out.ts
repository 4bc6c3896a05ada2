import type { ProblemBody } from '@gongping/shared/protocol/http.ts'
import type { Answer } from '../../api/request.ts'

/** Asks the server for something that needs no fields. @returns what went wrong, or null after all of `then`. */
export async function carryOut(ask: () => Answer<unknown>, ...then: readonly (() => void)[]): Promise<ProblemBody | null> {
  const answer = await ask()
  if (!answer.ok) return answer.error
  for (const run of then) run()
  return null
}
