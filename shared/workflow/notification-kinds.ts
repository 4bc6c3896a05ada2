import { type Language, fill } from '../base/language.ts'

/**
 * What people are told of, wherever they are: never plain edits. `by` is who did it, `title` the report's. Stable once
 * published: receivers of the webhook know the names.
 */
export const NOTIFICATION_KINDS = {
  mentioned: { zh: '{by}在《{title}》的批注中提到了您', en: '{by} mentioned you in a comment on "{title}"' },
  answered: { zh: '{by}回复了您参与的批注（《{title}》）', en: '{by} answered to a comment of yours on "{title}"' },
  resolved: { zh: '{by}处理了您参与的批注（《{title}》）', en: '{by} resolved a comment of yours on "{title}"' },
  accepted: {
    zh: '{by}采纳了您参与的批注中建议的文字（《{title}》）',
    en: '{by} accepted the wording of a comment of yours on "{title}"',
  },
  declined: {
    zh: '{by}不采纳您参与的批注，理由见批注（《{title}》）',
    en: '{by} declined a comment of yours on "{title}", and says why there',
  },
  reopened: { zh: '{by}重新打开了您参与的批注（《{title}》）', en: '{by} reopened a comment of yours on "{title}"' },
  assigned: { zh: '{by}把《{title}》的一部分分工给您', en: '{by} gave you a part of "{title}" to write' },
  'to-confirm': { zh: '{by}请您会签《{title}》', en: '{by} asks you to confirm "{title}"' },
  returned: { zh: '{by}退回了《{title}》', en: '{by} returned "{title}"' },
  'confirmed-changed': {
    zh: '您已同意的《{title}》重新打开修改，之前的会签作废（{by}）',
    en: '"{title}", which you had confirmed, is open again; what was confirmed is void ({by})',
  },
  'all-agreed': {
    zh: '《{title}》的会签人已全部同意，请定稿（最后同意的是{by}）',
    en: 'Everybody who was asked has agreed to "{title}", {by} last: it can be made final',
  },
  finalised: { zh: '您同意的《{title}》已定稿（{by}）', en: '"{title}", which you confirmed, is final now ({by})' },
  corrected: {
    zh: '{by}开始更正您同意过的《{title}》，理由见报告，之前的会签不再有效',
    en: '{by} began a correction of "{title}", which you had confirmed, and says why there; what was confirmed is void',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>
export type NotificationKind = keyof typeof NOTIFICATION_KINDS

export const NOTIFICATION_KIND_NAMES = Object.keys(NOTIFICATION_KINDS) as readonly NotificationKind[]

/** What somebody is told, as one sentence. */
export function notificationSentence(
  kind: NotificationKind,
  words: { readonly by: string; readonly title: string },
  language: Language,
): string {
  return fill(NOTIFICATION_KINDS[kind][language], words)
}
