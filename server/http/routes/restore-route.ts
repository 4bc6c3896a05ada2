import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import type { Office } from '../../operations/office.ts'
import { restoreVersion } from '../../operations/restore-version.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { ofVersion, restoredSchema, wantedRestoreSchema } from '../schemas/versions-schema.ts'

/** Puts a report back to what it was (恢复). */
export function restoreRoute(office: Office, identity: Identity) {
  const restore = createRoute({
    method: 'post',
    path: '/api/reports/{id}/versions/{number}/restore',
    summary:
      'Write the report, or a section, table or row, again as it was in a version; what it is now is kept as a version first',
    middleware: requireInReport(office, identity, 'report.restore'),
    request: { params: ofVersion, body: jsonBody(wantedRestoreSchema) },
    responses: { 200: jsonResponse('The edit by which it was done', restoredSchema), ...problemResponse },
  })

  return newRouter().openapi(restore, async (c) => {
    const { id: reportId, number } = c.req.valid('param')
    const restored = await restoreVersion(office, c.var.person, { reportId, number }, c.req.valid('json'))
    return restored.ok ? c.json(restored.value, 200) : problem(c, restored.error)
  })
}
