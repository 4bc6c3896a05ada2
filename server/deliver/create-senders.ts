import type { Config } from '../config/load-config.ts'
import type { Channel } from '../store/notifications.ts'
import type { Send } from './dispatch.ts'
import { createMail } from './mail.ts'
import { createWebhook } from './webhook.ts'

type Settings = Pick<Config, 'webhookUrl' | 'webhookSecret' | 'smtpUrl' | 'mailFrom'>

/** The channels that the settings name. */
export function createSenders({
  webhookUrl,
  webhookSecret,
  smtpUrl,
  mailFrom,
}: Settings): Readonly<Partial<Record<Channel, Send>>> {
  return {
    ...(webhookUrl !== null && webhookSecret !== null && { webhook: createWebhook({ url: webhookUrl, secret: webhookSecret }) }),
    ...(smtpUrl !== null && mailFrom !== null && { mail: createMail({ url: smtpUrl, from: mailFrom }) }),
  }
}

export function channelsOf(senders: Readonly<Partial<Record<Channel, Send>>>): readonly Channel[] {
  return Object.keys(senders) as Channel[]
}
