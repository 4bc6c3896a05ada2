/** 通知: what somebody was told, and by mail besides. */
export const notifications = {
  'notifications.title': '通知',
  'notifications.unread': '通知，{count} 条未读',
  'notifications.isUnread': '未读：',
  'notifications.readAll': '全部标为已读',
  'notifications.more': '更早的通知',
  'notifications.none': '还没有通知',
  'notifications.noneText': '有人在批注里提到您、回复您、处理了您的批注，给您分工或请您会签时，会在这里告诉您。',
  'notifications.closed': '{name}的一条通知，所在的报告已不再对您开放',
  'notifications.commentGone': '这条批注已经删除',

  'mail.title': '邮件提醒',
  'mail.text': '有新的通知时，同时发一封邮件到这个邮箱；邮件里只写谁在哪份报告做了什么，不写报告和批注的内容。',
  'mail.unavailable': '本服务器还没有设置发信，现在不会发送邮件。邮箱可以先填好；需要时请联系管理员。',
  'mail.address': '邮箱',
  'mail.hint': '不填就不发邮件',
  'mail.wrong': '这不是一个完整的邮箱，应当像 lijuan@example.gov.cn',
  'mail.save': '保存邮箱',
  'mail.saved': '邮箱已保存',
  'mail.ended': '不再发送邮件',
} as const
