import { z } from '@hono/zod-openapi'
import type {
  MailSetting,
  Notification,
  NotificationList,
  WantedMail,
  WantedRead,
} from '@gongping/shared/protocol/notifications.ts'
import { NOTIFICATION_KIND_NAMES } from '@gongping/shared/workflow/notification-kinds.ts'
import { personNameSchema } from './account-schema.ts'

const id = z.int().min(1).openapi({ description: '1, 2, 3 … of this person; a later one is larger.' })

export const notificationQuerySchema = z.object({
  before: z.coerce.number().pipe(z.int().min(1)).optional().openapi({ description: 'Only older ones.', type: 'integer' }),
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).default(30).openapi({ type: 'integer' }),
})

const notificationSchema = z
  .object({
    id,
    kind: z.enum(NOTIFICATION_KIND_NAMES),
    report: z.object({
      id: z.string(),
      title: z.string().nullable().openapi({ description: 'null = it is not open to you any more.' }),
    }),
    objectId: z.string().openapi({ description: 'The thread of a comment, a place, or the round of an agreement.' }),
    by: personNameSchema,
    at: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .openapi('Notification') satisfies z.ZodType<Notification>

export const notificationListSchema = z
  .object({
    notifications: z.array(notificationSchema).openapi({ description: 'Newest first.' }),
    unread: z.int().openapi({ description: 'Of all of them.' }),
    more: z.boolean().openapi({ description: 'There are older ones: ask with `before`.' }),
  })
  .openapi('NotificationList') as z.ZodType<NotificationList>

export const wantedReadSchema = z
  .union([z.object({ ids: z.array(id).max(500) }).strict(), z.object({ all: z.literal(true) }).strict()])
  .openapi('WantedRead') satisfies z.ZodType<WantedRead>

const address = z.email().max(254).nullable().openapi({ description: 'null = no mail.', example: 'lijuan@example.gov.cn' })

export const mailSettingSchema = z
  .object({ address, isAvailable: z.boolean().openapi({ description: 'Whether this server sends mail at all.' }) })
  .openapi('MailSetting') satisfies z.ZodType<MailSetting>

export const wantedMailSchema = z.object({ address }).openapi('WantedMail') satisfies z.ZodType<WantedMail>
