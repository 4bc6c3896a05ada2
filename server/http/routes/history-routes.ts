import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { listHistory } from '../../operations/list-history.ts'
import type { Office } from '../../operations/office.ts'
import { readPast } from '../../operations/read-past.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { historyOf, ofMoment, pastReportSchema, reportHistorySchema } from '../schemas/history-schema.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

/** How a report came about, moment by moment (回放). */
export function historyRoutes(office: Office, identity: Identity) {
  const middleware = requireInReport(office, identity, 'report.read')

  const list = createRoute({
    method: 'get',
    path: '/api/reports/{id}/history',
    summary: 'When who wrote in the report',
    middleware,
    request: { params: historyOf },
    responses: { 200: jsonResponse('Its moments, the oldest first', reportHistorySchema), ...problemResponse },
  })

  const read = createRoute({
    method: 'get',
    path: '/api/reports/{id}/history/{seq}',
    summary: 'The report as it was after an edit',
    middleware,
    request: { params: ofMoment },
    responses: { 200: jsonResponse('The report as it was', pastReportSchema), ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await listHistory(office, identity, c.req.valid('param').id), 200))
    .openapi(read, async (c) => {
      const { id, seq } = c.req.valid('param')
      const past = await readPast(office, id, seq)
      return past.ok ? c.json(past.value, 200) : problem(c, past.error)
    })
}
