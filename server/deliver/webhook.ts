import type { WebhookMessage } from '@gongping/shared/protocol/notifications.ts'
import type { Send } from './dispatch.ts'
import { signMessage } from './sign-message.ts'

const PATIENCE_MS = 10_000

export interface WebhookSettings {
  readonly url: string
  readonly secret: string
}

/** Posts each notification to an address of the office's own, such as that of its messenger's gateway. */
export function createWebhook({ url, secret }: WebhookSettings): Send {
  return async ({ address: _address, ...message }) => {
    const body = JSON.stringify(message satisfies WebhookMessage)
    const signature = signMessage(secret, Math.floor(Date.now() / 1000), body)
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gongping-signature': signature },
      body,
      // Elsewhere nobody has said that it may go.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
  }
}
