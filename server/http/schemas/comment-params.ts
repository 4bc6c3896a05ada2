import { z } from '@hono/zod-openapi'

export const ofReport = z.object({ id: z.string().openapi({ description: 'Id of the report.' }) })
export const ofThread = ofReport.extend({ thread: z.string().openapi({ description: 'Id of the thread.' }) })
export const ofComment = ofThread.extend({ comment: z.string().openapi({ description: 'Id of the comment in it.' }) })
