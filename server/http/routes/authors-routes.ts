import { createRoute, z } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { listLastEdits } from '../../operations/list-last-edits.ts'
import type { Office } from '../../operations/office.ts'
import { readRowAuthors } from '../../operations/read-row-authors.ts'
import { readSectionAuthors } from '../../operations/read-section-authors.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { lastEditsSchema, rowAuthorsSchema, sectionAuthorsSchema } from '../schemas/authors-schema.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

const params = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })
const ofSection = params.extend({ sectionId: z.string().openapi({ description: 'Id of the section.' }) })
const ofRow = params.extend({
  rowId: z.string().openapi({ description: 'Id of a table or row; of funds "<table>/fund/<id>", its slashes as %2F.' }),
})

/** Who wrote what in a report. */
export function authorsRoutes(office: Office, identity: Identity) {
  const middleware = requireInReport(office, identity, 'report.authors')

  const places = createRoute({
    method: 'get',
    path: '/api/reports/{id}/authors',
    summary: 'Who changed each section and row last',
    middleware,
    request: { params },
    responses: { 200: jsonResponse('Everything that anybody changed', lastEditsSchema), ...problemResponse },
  })

  const section = createRoute({
    method: 'get',
    path: '/api/reports/{id}/sections/{sectionId}/authors',
    summary: 'Who wrote each word of a section',
    middleware,
    request: { params: ofSection },
    responses: { 200: jsonResponse('Its paragraphs', sectionAuthorsSchema), ...problemResponse },
  })

  const row = createRoute({
    method: 'get',
    path: '/api/reports/{id}/rows/{rowId}/authors',
    summary: 'Who wrote each word and cell of a row',
    middleware,
    request: { params: ofRow },
    responses: { 200: jsonResponse('Its texts and cells', rowAuthorsSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(places, async (c) => {
      const found = await listLastEdits(office, identity, c.req.valid('param').id)
      return found.ok ? c.json(found.value, 200) : problem(c, found.error)
    })
    .openapi(section, async (c) => {
      const { id, sectionId } = c.req.valid('param')
      const found = await readSectionAuthors(office, identity, id, sectionId)
      return found.ok ? c.json(found.value, 200) : problem(c, found.error)
    })
    .openapi(row, async (c) => {
      const { id, rowId } = c.req.valid('param')
      const found = await readRowAuthors(office, identity, id, rowId)
      return found.ok ? c.json(found.value, 200) : problem(c, found.error)
    })
}
