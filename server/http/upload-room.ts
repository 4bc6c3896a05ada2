import type { MiddlewareHandler } from 'hono'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { problem } from './problem.ts'
import type { PersonScope } from './request-scope.ts'

/** Stands before every route that takes a file; all of them share one. */
export type UploadRoom = MiddlewareHandler<PersonScope>

/** Uploads at one time in the whole office. Each may take four times the largest file in memory until it is read. */
const AT_ONCE = 4

/**
 * Lets one upload of a person in at a time and a few altogether, since files wait in memory for the one thread that
 * reads them. Stands before whatever reads the body: nothing is kept of an upload that is refused.
 */
export function uploadRoom(): UploadRoom {
  const uploading = new Set<string>()
  return async (c, next) => {
    const { id } = c.var.person
    if (uploading.has(id)) return problem(c, failure('upload-under-way'))
    if (uploading.size >= AT_ONCE) return problem(c, failure('uploads-crowded'))
    uploading.add(id)
    try {
      return await next()
    } finally {
      uploading.delete(id)
    }
  }
}
