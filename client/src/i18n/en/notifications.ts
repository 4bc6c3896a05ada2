import type { notifications as zh } from '../zh-CN/notifications.ts'

export const notifications: Readonly<Record<keyof typeof zh, string>> = {
  'notifications.title': 'Notifications',
  'notifications.unread': 'Notifications, {count} unread',
  'notifications.isUnread': 'Unread: ',
  'notifications.readAll': 'Mark all as read',
  'notifications.more': 'Older notifications',
  'notifications.none': 'No notifications yet',
  'notifications.noneText':
    'You are told here when somebody mentions or answers you in a comment, resolves one of yours, gives you a part to write, or asks you to confirm.',
  'notifications.closed': 'Something from {name}, about a report that is not open to you any more',
  'notifications.commentGone': 'That comment was deleted',

  'mail.title': 'Mail',
  'mail.text':
    'Each notification is also sent to this address. A mail says who did what in which report, and nothing of what the report or a comment says.',
  'mail.unavailable':
    'This server is not set up to send mail, so none is sent now. You can leave your address all the same; ask an administrator if you need it.',
  'mail.address': 'E-mail address',
  'mail.hint': 'Leave it empty to get no mail',
  'mail.wrong': 'This is not a complete address; it should look like lijuan@example.gov.cn',
  'mail.save': 'Save address',
  'mail.saved': 'Address saved',
  'mail.ended': 'No more mail will be sent',
}
