import { err } from '@gongping/shared/base/result.ts'
import { failure } from '@gongping/shared/protocol/errors.ts'
import { MAX_VERIFIED_MEBIBYTES, type Verification } from '@gongping/shared/protocol/verification.ts'
import { type Answer, problemOf, request } from './request.ts'

/**
 * Asks whether a file is the agreed version that it says it is. What the server would not take is refused here: a
 * browser that is still sending does not hear why, and would call it an interrupted connection.
 */
export async function verifyFile(file: File): Answer<Verification> {
  if (file.size > MAX_VERIFIED_MEBIBYTES * 1024 * 1024)
    return err(problemOf(failure('file-too-large-to-verify', { limit: String(MAX_VERIFIED_MEBIBYTES) })))
  if (!(await isReadable(file))) return err(problemOf(failure('file-not-opened', { file: file.name })))
  const form = new FormData()
  form.append('file', file)
  return request('/api/verify', { method: 'POST', body: form })
}

/** A folder that was dropped, and a file that was moved away since it was chosen, look like files until they are read. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
