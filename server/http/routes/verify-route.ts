import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { knowledgeOf } from '../../operations/knowledge-of.ts'
import type { Office } from '../../operations/office.ts'
import { verifyFile } from '../../operations/verify-file.ts'
import { limitVerified } from '../body-limit.ts'
import { newRouter } from '../new-router.ts'
import { problem } from '../problem.ts'
import { readBody } from '../read-body.ts'
import type { PersonScope } from '../request-scope.ts'
import { requirePerson } from '../require-person.ts'
import { jsonResponse } from '../schemas/json-content.ts'
import { problemResponse } from '../schemas/problem-schema.ts'
import { verificationSchema, verifySchema } from '../schemas/verification-schema.ts'
import type { UploadRoom } from '../upload-room.ts'

const route = createRoute({
  method: 'post',
  path: '/api/verify',
  summary: 'Is this file (docx, txt, json) the agreed version that it says it is, word for word?',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: verifySchema } } } },
  responses: { 200: jsonResponse('The answer, and where it differs', verificationSchema), ...problemResponse },
})

export function verifyRoute(office: Office, identity: Identity, room: UploadRoom) {
  const router = newRouter<PersonScope>()
  const known = requirePerson(identity)
  // As an import: a stranger's upload is not even read, and who it is is asked again after it.
  router.use(route.path, known, room, limitVerified, readBody, known)
  return router.openapi(route, async (c) => {
    const { file } = c.req.valid('form')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const answer = await verifyFile(office, identity, { name: file.name, bytes }, knowledgeOf(office, c.var.person))
    return answer.ok ? c.json(answer.value, 200) : problem(c, answer.error)
  })
}
