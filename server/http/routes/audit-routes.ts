import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { auditFileName } from '../../export/audit-csv.ts'
import { contentDisposition } from '../../export/file-name.ts'
import { auditScope } from '../../operations/audit-scope.ts'
import { exportAudit } from '../../operations/export-audit.ts'
import type { Office } from '../../operations/office.ts'
import { searchAudit } from '../../operations/search-audit.ts'
import { languageOf } from '../language.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requirePerson } from '../require-person.ts'
import { auditPageSchema, auditQuerySchema, auditTableSchema } from '../schemas/audit-schema.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { textStream } from '../text-stream.ts'

/** The audit log (操作记录), for administrators: a server's sees all of it, a unit's what concerns the unit. */
export function auditRoutes(office: Office, identity: Identity) {
  const middleware = requirePerson(identity)

  const search = createRoute({
    method: 'get',
    path: '/api/audit',
    summary: 'What was done, newest first',
    middleware,
    request: { query: auditQuerySchema },
    responses: { 200: jsonResponse('Entries', auditPageSchema), ...problemResponse },
  })

  const table = createRoute({
    method: 'get',
    path: '/api/audit/export',
    summary: 'The same as a table for spreadsheets; that it was exported is an entry as well',
    middleware,
    request: { query: auditTableSchema },
    responses: {
      200: {
        description: 'CSV in UTF-8 with a byte order mark; in the language that is asked for, else that of Accept-Language',
        content: { 'text/csv': { schema: z.string() } },
      },
      ...problemResponse,
    },
  })

  return newRouter()
    .openapi(search, async (c) => {
      const scope = await auditScope(office, c.var.person)
      if (!scope.ok) return problem(c, scope.error)
      return c.json(await searchAudit(office, identity, scope.value, c.req.valid('query')), 200)
    })
    .openapi(table, async (c) => {
      const scope = await auditScope(office, c.var.person)
      if (!scope.ok) return problem(c, scope.error)
      const { language, ...filter } = c.req.valid('query')
      const spoken = language ?? languageOf(c.req.header('accept-language'))
      const lines = await exportAudit(office, identity, scope.value, filter, spoken)
      return c.body(textStream(lines), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': contentDisposition(auditFileName(spoken, new Date())),
      })
    })
}
