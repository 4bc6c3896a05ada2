import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and body as they came. */
  readonly source: string
}

export interface MailServer extends AsyncDisposable {
  readonly url: string
  readonly received: readonly ReceivedMail[]
  /** How it greets recipients from now on; null: it takes them. */
  refuse(code: number | null): void
}

/** A real mail server that keeps what it gets. */
export async function mailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  let refusal: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, taken) {
      taken(refusal === null ? null : Object.assign(new Error('not here'), { responseCode: refusal }))
    },
    onData(stream, { envelope }, taken) {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
      const keep = async () => {
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source: await text(stream) })
        taken()
      }
      void keep()
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    refuse(code) {
      refusal = code
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(resolve)
      }),
  }
}
