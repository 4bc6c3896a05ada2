import { createRoute, z } from '@hono/zod-openapi'
import { EXPORT_FORMATS } from '@gongping/shared/protocol/export-formats.ts'
import { contentDisposition } from '../../export/file-name.ts'
import type { Identity } from '../../identity/identity.ts'
import { exportFile } from '../../operations/export-file.ts'
import type { Office } from '../../operations/office.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { requireInReport } from '../require-right.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function exportRoute(office: Office, identity: Identity) {
  const route = createRoute({
    method: 'get',
    path: '/api/reports/{id}/export',
    summary: `The report as a file to keep: ${EXPORT_FORMATS.join(', ')}`,
    middleware: requireInReport(office, identity, 'report.export'),
    request: {
      params: z.object({ id: z.string() }),
      query: z.object({
        format: z.string().default('docx').openapi({ example: 'docx' }),
        version: z.string().optional().openapi({ description: 'Number of a version; absent: as it is now.' }),
      }),
    },
    responses: {
      200: {
        description: 'The file; its name stands in Content-Disposition',
        content: { [WORD]: { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...problemResponse,
    },
  })

  return newRouter().openapi(route, async (c) => {
    const file = await exportFile(office, c.req.valid('param').id, c.req.valid('query'))
    if (!file.ok) return problem(c, file.error)
    const { bytes, mediaType, fileName } = file.value
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': mediaType,
      'content-disposition': contentDisposition(fileName),
    })
  })
}
