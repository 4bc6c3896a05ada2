import { createTransport } from 'nodemailer'
import { notificationSentence } from '@gongping/shared/workflow/notification-kinds.ts'
import { type Dispatch, type Send, Undeliverable } from './dispatch.ts'

const PATIENCE_MS = 10_000

export interface MailSettings {
  /** `smtp://…` or `smtps://…`; may hold a password. */
  readonly url: string
  readonly from: string
}

/** Sends each notification as one short mail with a link. */
export function createMail({ url, from }: MailSettings): Send {
  const times = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }
  const transport = createTransport({ url, ...times })
  return async (dispatch) => {
    const { address, id } = dispatch
    if (address === null) throw new Undeliverable('no address')
    try {
      await transport.sendMail({
        from,
        to: { name: '', address },
        subject: subjectOf(dispatch),
        text: textOf(dispatch),
        messageId: `<${id}@gongping>`,
      })
    } catch (error) {
      if (isForGood(error)) throw new Undeliverable('refused')
      throw error
    }
  }
}

/** One line whatever the title is. */
function subjectOf({ kind, by, report }: Dispatch): string {
  return notificationSentence(kind, { by: by.display, title: report.title }, 'zh').replace(/\s+/g, ' ')
}

function textOf(dispatch: Dispatch): string {
  const { url } = dispatch.report
  return [
    `${dispatch.person.display}：`,
    '',
    `${subjectOf(dispatch)}。`,
    ...(url === null ? [] : ['', `请打开：${url}`]),
    '',
    '本邮件由共评自动发出，请勿回复。不想再收到时，请在“我的账户”中去掉邮箱。',
  ].join('\n')
}

/** RFC 5321, 4.2.1: of what is refused with 5yz the same message is refused again. */
function isForGood(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  return code >= 500 && code < 600
}
