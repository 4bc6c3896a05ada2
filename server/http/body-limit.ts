import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type ErrorCode, failure } from '@gongping/shared/protocol/errors.ts'
import { MAX_VERIFIED_MEBIBYTES } from '@gongping/shared/protocol/verification.ts'
import { MAX_FILE_MEBIBYTES } from '../import/read-report-file.ts'
import { problem } from './problem.ts'
import type { RequestScope } from './request-scope.ts'

/** Largest JSON body, in MiB. */
const BODY_LIMIT = 1
/** What stands around a file in a form. */
const FORM_BYTES = 16 * 1024

/** Refuses a body by its announced length, or while counting it as it streams in; never holds more than the limit. */
export const limitBody: MiddlewareHandler<RequestScope> = limited(BODY_LIMIT, 'body-too-large')
export const limitFile: MiddlewareHandler<RequestScope> = limited(MAX_FILE_MEBIBYTES, 'file-too-large')
export const limitVerified: MiddlewareHandler<RequestScope> = limited(MAX_VERIFIED_MEBIBYTES, 'file-too-large-to-verify')

function limited(mebibytes: number, code: ErrorCode): MiddlewareHandler<RequestScope> {
  return bodyLimit({
    maxSize: mebibytes * 1024 * 1024 + FORM_BYTES,
    onError: (c) => problem(c, failure(code, { limit: String(mebibytes) })),
  })
}
