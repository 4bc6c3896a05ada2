import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { problem } from './problem.ts'

/** Largest file that can be imported, and largest JSON body, in MB. */
const FILE_LIMIT = 20
const BODY_LIMIT = 1

/** Refuses a body by its announced length, or while counting it as it streams in; never holds more than the limit. */
export const limitBody: MiddlewareHandler = limited(BODY_LIMIT, 'body-too-large')
export const limitFile: MiddlewareHandler = limited(FILE_LIMIT, 'file-too-large')

function limited(megabytes: number, code: 'body-too-large' | 'file-too-large'): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: (c) => problem(c, failure(code, { limit: String(megabytes) })),
  })
}
