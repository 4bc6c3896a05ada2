import type { HttpOffice } from './http-office.ts'

export interface DescribedRoute {
  readonly method: string
  /** As in the description: "/api/reports/{id}". */
  readonly pattern: string
  /** With something in each place. */
  readonly path: string
  /** What a body may be, the first of the kinds that are taken; null where none is. */
  readonly bodyKind: string | null
}

/** Every route that the OpenAPI document describes. */
export async function describedRoutes(office: Pick<HttpOffice, 'request'>): Promise<DescribedRoute[]> {
  const { paths } = (await (await office.request('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, { requestBody?: { content: object } }>>
  }
  return Object.entries(paths).flatMap(([pattern, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => ({
      method: method.toUpperCase(),
      pattern,
      path: pattern.replaceAll(/\{\w+\}/g, 'x'),
      bodyKind: Object.keys(requestBody?.content ?? {})[0] ?? null,
    })),
  )
}

/** A request for the route as a program would send it, its body empty where it takes one. */
export function emptyRequest({ method, bodyKind }: DescribedRoute, headers: Record<string, string> = {}): RequestInit {
  if (bodyKind === null) return { method, headers }
  if (bodyKind !== 'application/json') return { method, headers, body: new FormData() }
  return { method, headers: { ...headers, 'content-type': bodyKind }, body: '{}' }
}
