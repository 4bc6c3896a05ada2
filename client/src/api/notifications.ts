import type { MailSetting, NotificationList, WantedMail, WantedRead } from '@gongping/shared/protocol/notifications.ts'
import { type Answer, request } from './request.ts'

const PATH = '/api/notifications'
const MAIL_PATH = '/api/profile/mail'

/** Newest first. @param before only those that are older than this one. */
export const fetchNotifications = (limit: number, before?: number): Answer<NotificationList> =>
  request(`${PATH}?limit=${limit}${before === undefined ? '' : `&before=${before}`}`)

export const markRead = (wanted: WantedRead): Answer<void> => request(`${PATH}/read`, { method: 'PUT', body: wanted })

/** Where one is told by mail besides. */
export const fetchMail = (): Answer<MailSetting> => request(MAIL_PATH)

export const setMail = (wanted: WantedMail): Answer<void> => request(MAIL_PATH, { method: 'PUT', body: wanted })
