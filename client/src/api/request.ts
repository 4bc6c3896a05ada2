import { type Result, err, ok } from '@gongping/shared/base/result.ts'
import { ERRORS, type Failure, describe, failure } from '@gongping/shared/protocol/errors.ts'
import type { ProblemBody } from '@gongping/shared/protocol/http.ts'

/** Fires `signed-out` when the server no longer knows this browser; each page decides what that means for it. */
export const signedOut = new EventTarget()

export type Answer<T> = Promise<Result<T, ProblemBody>>

interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON, or as it is when it is a form with a file. */
  readonly body?: object | FormData
  /** Of the answer that is known already. */
  readonly tag?: string | null
}

/** Asks the server. Whatever goes wrong comes back as a problem with a sentence and a remedy, never as a throw. */
export async function request<T>(path: string, options: Request = {}): Answer<T> {
  return send(path, options, async (response) => (response.status === 204 ? undefined : await response.json()) as T)
}

/** An answer, and what tells it from later ones. */
export interface Tagged<T> {
  readonly tag: string | null
  readonly value: T
}

/** Asks for what may be as it was. @param tag of the answer that is known. @returns null: it is that one still. */
export async function requestChanged<T>(path: string, tag: string | null): Answer<Tagged<T> | null> {
  return send(path, { tag }, async (response) =>
    response.status === 304 ? null : { tag: response.headers.get('etag'), value: (await response.json()) as T },
  )
}

/** Fetches a file that the server makes. */
export async function download(path: string): Answer<{ readonly name: string; readonly content: Blob }> {
  return send(path, {}, async (response) => ({
    name: fileName(response.headers.get('content-disposition')),
    content: await response.blob(),
  }))
}

/** @param read of a good answer; it may break off as well. */
async function send<T>(
  path: string,
  { method = 'GET', body, tag = null }: Request,
  read: (response: Response) => Promise<T>,
): Answer<T> {
  const isForm = body instanceof FormData
  try {
    const response = await fetch(path, {
      method,
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
      ...(body && !isForm && { headers: { 'content-type': 'application/json' } }),
      ...(tag !== null && { headers: { 'if-none-match': tag } }),
    })
    if (response.ok || response.status === 304) return ok(await read(response))
    const problem = await readProblem(response)
    if (problem.code === 'sign-in-required') signedOut.dispatchEvent(new Event('signed-out'))
    return err(problem)
  } catch {
    return err(problemOf(failure('server-unreachable')))
  }
}

/** A proxy in between answers with pages of its own; they say nothing that helps. */
async function readProblem(response: Response): Promise<ProblemBody> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return problemOf(failure('server-unreachable'))
  return (await response.json()) as ProblemBody
}

/** What is found out here, in the form in which the server would say it. */
export function problemOf(found: Failure): ProblemBody {
  const { code, params } = found
  const { title, remedy } = describe(found, 'zh')
  return { type: 'about:blank', title, status: ERRORS[code].status, detail: remedy, code, params }
}

/** The name in a Content-Disposition header, where Chinese names come percent-encoded (RFC 6266). */
export function fileName(header: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(header ?? '')?.[1] ?? 'report')
}
