import { type Language, fill } from '../base/language.ts'
import { ACCOUNT_ERRORS } from './errors/accounts.ts'
import { AGREEMENT_ERRORS } from './errors/agreement.ts'
import { COMMAND_ERRORS } from './errors/commands.ts'
import { COMMENT_ERRORS } from './errors/comments.ts'
import type { ErrorText } from './errors/entry.ts'
import { FILE_ERRORS } from './errors/files.ts'
import { HISTORY_ERRORS } from './errors/history.ts'
import { REPORT_ERRORS } from './errors/reports.ts'
import { SERVER_ERRORS } from './errors/server.ts'
import { SETTING_ERRORS } from './errors/settings.ts'

/**
 * Every expected failure of the product, by area. A code is stable once published; the sentence may improve. Code that
 * fails names a code and parameters, the edge (HTTP, CLI, page) makes the text from here.
 */
export const ERRORS = {
  ...ACCOUNT_ERRORS,
  ...REPORT_ERRORS,
  ...AGREEMENT_ERRORS,
  ...COMMENT_ERRORS,
  ...HISTORY_ERRORS,
  ...FILE_ERRORS,
  ...COMMAND_ERRORS,
  ...SERVER_ERRORS,
  ...SETTING_ERRORS,
} as const

export type ErrorCode = keyof typeof ERRORS

/** An expected failure on its way to the edge. */
export interface Failure {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string>>
}

export function failure(code: ErrorCode, params: Record<string, string> = {}): Failure {
  return { code, params }
}

/** The failure as a sentence and a remedy. */
export function describe(error: Failure, language: Language): ErrorText {
  const text = ERRORS[error.code][language]
  return { title: fill(text.title, error.params), remedy: fill(text.remedy, error.params) }
}
