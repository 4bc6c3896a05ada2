import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { importReport } from '../../operations/import-report.ts'
import type { Office } from '../../operations/office.ts'
import { limitFile } from '../body-limit.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { readBody } from '../read-body.ts'
import type { PersonScope } from '../request-scope.ts'
import { requireInOffice } from '../require-right.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { importSchema, importedSchema } from '../schemas/report-list-schema.ts'
import type { UploadRoom } from '../upload-room.ts'

const route = createRoute({
  method: 'post',
  path: '/api/reports/import',
  summary: 'Make a report out of a file: plain text or JSON',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: importSchema } } } },
  responses: { 201: jsonResponse('Made; what was not understood is listed', importedSchema), ...problemResponse },
})

export function importRoute(office: Office, identity: Identity, room: UploadRoom) {
  const router = newRouter<PersonScope>()
  const permitted = requireInOffice(office, identity, 'report.import')
  // Who it is comes first: a stranger's upload is not even read. It may take long, so they are asked again.
  router.use(route.path, permitted, room, limitFile, readBody, permitted)
  return router.openapi(route, async (c) => {
    const { file, template } = c.req.valid('form')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const imported = await importReport(office, c.var.person, { name: file.name, bytes, template })
    return imported.ok ? c.json(imported.value, 201) : problem(c, imported.error)
  })
}
