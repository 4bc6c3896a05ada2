import { createRoute } from '@hono/zod-openapi'
import type { Identity } from '../../identity/identity.ts'
import { listNotifications } from '../../operations/list-notifications.ts'
import type { Office } from '../../operations/office.ts'
import { newRouter } from '../new-router.ts'
import { requirePerson } from '../require-person.ts'
import { requireSession } from '../require-session.ts'
import { jsonBody, jsonResponse } from '../schemas/json-content.ts'
import {
  mailSettingSchema,
  notificationListSchema,
  notificationQuerySchema,
  wantedMailSchema,
  wantedReadSchema,
} from '../schemas/notifications-schema.ts'
import { problemResponse } from '../schemas/problem-schema.ts'

/** What one was told (通知), and where one is told besides. */
export function notificationRoutes(office: Office, identity: Identity) {
  const list = createRoute({
    method: 'get',
    path: '/api/notifications',
    summary: 'What you were told, newest first',
    middleware: requirePerson(identity, false),
    request: { query: notificationQuerySchema },
    responses: { 200: jsonResponse('Notifications', notificationListSchema), ...problemResponse },
  })

  const read = createRoute({
    method: 'put',
    path: '/api/notifications/read',
    summary: 'Say that you have read some of them, or all',
    middleware: requirePerson(identity),
    request: { body: jsonBody(wantedReadSchema) },
    responses: { 204: { description: 'Noted' }, ...problemResponse },
  })

  const readMail = createRoute({
    method: 'get',
    path: '/api/profile/mail',
    summary: 'Where you are told by mail',
    middleware: requireSession(identity),
    responses: { 200: jsonResponse('Address', mailSettingSchema), ...problemResponse },
  })

  const setMail = createRoute({
    method: 'put',
    path: '/api/profile/mail',
    summary: 'Say where you want to be told by mail, or that you do not',
    middleware: requireSession(identity),
    request: { body: jsonBody(wantedMailSchema) },
    responses: { 204: { description: 'Kept' }, ...problemResponse },
  })

  return newRouter()
    .openapi(list, async (c) => c.json(await listNotifications(office, identity, c.var.person, c.req.valid('query')), 200))
    .openapi(read, async (c) => {
      const wanted = c.req.valid('json')
      await office.notifications.markRead(c.var.person.id, 'ids' in wanted ? wanted.ids : null)
      return c.body(null, 204)
    })
    .openapi(readMail, async (c) => {
      const address = await office.notifications.mailAddress(c.var.session.person.id)
      return c.json({ address, isAvailable: office.channels.includes('mail') }, 200)
    })
    .openapi(setMail, async (c) => {
      await office.notifications.setMailAddress(c.var.session.person.id, c.req.valid('json').address)
      return c.body(null, 204)
    })
}
