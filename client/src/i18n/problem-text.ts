import type { Language } from '@gongping/shared/base/language.ts'
import { ERRORS, type ErrorCode, describe } from '@gongping/shared/protocol/errors.ts'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'

/** Title and remedy of a failed request in the language of the page; a newer server's own words where its code is unknown here. */
export function problemText(problem: ProblemBody, language: Language): { readonly title: string; readonly remedy: string } {
  if (problem.code in ERRORS) return describe({ code: problem.code as ErrorCode, params: problem.params }, language)
  return { title: problem.title, remedy: problem.detail }
}
