/** Units, people and invitations, as administrators see them. */
export const administration = {
  'people.title': '人员',
  'people.add': '添加人员',
  'people.addText': '把用户名和初始密码告诉本人，登录后即可一起填写报告。',
  'people.initialPassword': '初始密码',
  'people.submit': '添加',
  'people.added': '已添加{name}',
  'people.me': '（我）',
} as const
