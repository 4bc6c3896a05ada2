import { ok } from '@gongping/shared/base/result.ts'
import type { Answer } from '../../api/request.ts'

/** Asks the same for each finding that one slip makes. @returns the first refusal, if there is one. */
export async function askEach(fingerprints: readonly string[], ask: (fingerprint: string) => Answer<void>): Answer<void> {
  const answers = await Promise.all(fingerprints.map(ask))
  return answers.find((answer) => !answer.ok) ?? ok(undefined)
}
