import { createHmac } from 'node:crypto'

/**
 * The value of X-Gongping-Signature: "t=<seconds>,v1=<hex>", the HMAC-SHA256 of "<seconds>.<body>" by the shared secret.
 * The receiver compares it and turns away what is old, so that nobody else can make a message or send one again.
 * @param seconds since 1970.
 */
export function signMessage(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
