import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { compareVersions } from '../../operations/compare-versions.ts'
import { listVersions } from '../../operations/list-versions.ts'
import { makeVersion } from '../../operations/make-version.ts'
import type { Office } from '../../operations/office.ts'
import { readVersion } from '../../operations/read-version.ts'
import { renameVersion } from '../../operations/rename-version.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { comparisonSchema } from '../schemas/comparison-schema.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import {
  NOW,
  ofTwoVersions,
  ofVersion,
  versionDetailsSchema,
  versionListSchema,
  versionMadeSchema,
  versionsOf,
  versionsQuery,
  wantedVersionNameSchema,
} from '../schemas/versions-schema.ts'

/** What a report was (版本), and what has changed since. */
export function versionRoutes(office: Office, identity: Identity) {
  const mayRead = requireInReport(office, identity, 'report.read')
  const mayKeep = requireInReport(office, identity, 'report.version')

  const list = createRoute({
    method: 'get',
    path: '/api/reports/{id}/versions',
    summary: 'The versions of the report, newest first',
    middleware: mayRead,
    request: { params: versionsOf, query: versionsQuery },
    responses: { 200: jsonResponse('Versions', versionListSchema), ...problemResponse },
  })

  const make = createRoute({
    method: 'post',
    path: '/api/reports/{id}/versions',
    summary: 'Keep the report as it is on disk, under a name',
    middleware: mayKeep,
    request: { params: versionsOf, body: jsonBody(wantedVersionNameSchema) },
    responses: { 201: jsonResponse('Its number', versionMadeSchema), ...problemResponse },
  })

  const rename = createRoute({
    method: 'patch',
    path: '/api/reports/{id}/versions/{number}',
    summary: 'Name a version',
    middleware: mayKeep,
    request: { params: ofVersion, body: jsonBody(wantedVersionNameSchema) },
    responses: { 204: { description: 'Named' }, ...problemResponse },
  })

  const read = createRoute({
    method: 'get',
    path: '/api/reports/{id}/versions/{number}',
    summary: 'The report as it was, what it scored then, and the hashes of its content',
    middleware: mayRead,
    request: { params: ofVersion },
    responses: { 200: jsonResponse('The version', versionDetailsSchema), ...problemResponse },
  })

  const compare = createRoute({
    method: 'get',
    path: '/api/reports/{id}/versions/{number}/compare/{other}',
    summary: 'What is different between two versions, or a version and now',
    middleware: mayRead,
    request: { params: ofTwoVersions },
    responses: { 200: jsonResponse('The comparison', comparisonSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => {
      return c.json(await listVersions(office, identity, c.req.valid('param').id, c.req.valid('query')), 200)
    })
    .openapi(make, async (c) => {
      const { name } = c.req.valid('json')
      const made = await makeVersion(office, c.var.person, c.req.valid('param').id, name)
      return made.ok ? c.json({ number: made.value.number }, 201) : problem(c, made.error)
    })
    .openapi(rename, async (c) => {
      const { id, number } = c.req.valid('param')
      const renamed = await renameVersion(office, id, number, c.req.valid('json').name)
      return renamed.ok ? c.body(null, 204) : problem(c, renamed.error)
    })
    .openapi(read, async (c) => {
      const { id, number } = c.req.valid('param')
      const version = await readVersion(office, identity, id, number)
      return version.ok ? c.json(version.value, 200) : problem(c, version.error)
    })
    .openapi(compare, async (c) => {
      const { id, number, other } = c.req.valid('param')
      const comparison = await compareVersions(office, id, number, other === NOW ? undefined : other)
      return comparison.ok ? c.json(comparison.value, 200) : problem(c, comparison.error)
    })
}
