import type { Language } from '../base/language.ts'
import type { AuditParam } from './audit-params.ts'

/** By what the page sorts verbs. */
export const AUDIT_GROUPS = {
  account: { zh: '登录与账户', en: 'Sign-in and accounts' },
  people: { zh: '人员与单位', en: 'People and units' },
  report: { zh: '报告', en: 'Reports' },
  rights: { zh: '报告权限与分工', en: 'Rights and assignments' },
  server: { zh: '服务器', en: 'Server' },
} as const satisfies Readonly<Record<string, { readonly [L in Language]: string }>>
export type AuditGroup = keyof typeof AUDIT_GROUPS

export interface AuditVerbEntry extends Readonly<Record<Language, string>> {
  readonly group: AuditGroup
  /** What an entry may say besides who did it, when, from where, and to which person, report and unit. */
  readonly params: readonly AuditParam[]
}

/**
 * Everything that the audit log (操作记录) can say was done. A verb is stable once published: entries keep it for
 * ever. None may carry what people wrote: no report text, no password, no name typed at a failed sign-in.
 */
export const AUDIT_VERBS = {
  'setup.done': verb('account', '建立首个账户', 'Made the first account'),
  'session.opened': verb('account', '登录', 'Signed in', ['method']),
  'session.refused': verb('account', '登录失败', 'Sign-in failed', ['reason']),
  'session.locked': verb('account', '登录尝试过多，暂停登录', 'Sign-in paused after too many attempts'),
  'session.closed': verb('account', '退出登录', 'Signed out'),
  'sessions.ended': verb('account', '结束登录会话', 'Ended sessions', ['session']),
  'account.linked': verb('account', '绑定统一身份认证', 'Linked to the identity provider'),
  'account.unlinked': verb('account', '解除统一身份认证绑定', 'Unlinked from the identity provider'),
  'password.changed': verb('account', '修改密码', 'Changed own password'),
  'password.reset': verb('account', '重置密码', 'Reset a password'),
  'second-factor.enabled': verb('account', '开启动态验证码', 'Turned on the second factor'),
  'second-factor.disabled': verb('account', '关闭动态验证码', 'Turned off the second factor'),
  'second-factor.removed': verb('account', '移除他人的动态验证码', 'Removed the second factor of somebody'),
  'mail-address.changed': verb('account', '修改通知邮箱', 'Changed own mail address'),
  'token.made': verb('account', '生成接口令牌', 'Made an API token', ['token']),
  'token.withdrawn': verb('account', '撤销接口令牌', 'Withdrew an API token', ['token']),

  'invitation.made': verb('people', '发出邀请', 'Made an invitation', ['invitation', 'invited', 'post', 'role']),
  'invitation.renewed': verb('people', '换新邀请链接', 'Renewed an invitation', ['invitation', 'invited', 'post']),
  'invitation.withdrawn': verb('people', '撤回邀请', 'Withdrew an invitation', ['invitation', 'invited', 'post']),
  'invitation.accepted': verb('people', '接受邀请', 'Accepted an invitation', ['invitation']),
  'person.added': verb('people', '添加人员', 'Added a person', ['role']),
  'person.changed': verb('people', '修改人员', 'Changed a person', ['role']),
  'person.placed': verb('people', '调整人员的单位和职务', 'Placed a person in a unit', ['division', 'unit-admin']),
  'person.deactivated': verb('people', '停用人员', 'Deactivated a person'),
  'person.activated': verb('people', '恢复人员', 'Activated a person'),
  'unit.made': verb('people', '新建单位', 'Made a unit'),
  'unit.renamed': verb('people', '单位改名', 'Renamed a unit', ['from', 'to']),
  'unit.divisions': verb('people', '设置股室', 'Set the divisions of a unit', ['count']),
  'reviewer.set': verb('people', '指定财政审核人员', 'Appointed a reviewer of a unit'),
  'reviewer.removed': verb('people', '取消财政审核人员', 'Dismissed a reviewer of a unit'),

  'report.created': verb('report', '新建报告', 'Made a report', ['template']),
  'report.imported': verb('report', '导入报告', 'Imported a report', ['template', 'format']),
  'report.exported': verb('report', '导出报告', 'Exported a report', ['format', 'version']),
  'report.locked': verb('report', '锁定报告', 'Locked a report'),
  'report.opened': verb('report', '解除锁定', 'Opened a locked report'),
  'report.submitted': verb('report', '送审', 'Submitted a report', ['people']),
  'round.confirmed': verb('report', '会签同意', 'Agreed to a submitted report', ['version', 'sha256']),
  'round.returned': verb('report', '会签退回', 'Returned a submitted report', ['version', 'sha256']),
  'round.withdrawn': verb('report', '撤回送审', 'Withdrew a submitted report', ['version', 'sha256']),
  'report.sealed': verb('report', '定稿', 'Made a report final', ['version', 'sha256']),
  'report.published': verb('report', '公开', 'Published a report', ['version', 'sha256']),
  'report.corrected': verb('report', '发起更正', 'Began a correction', ['version', 'sha256']),
  'explanation.given': verb('report', '说明问题', 'Explained a finding', ['check', 'finding']),
  'explanation.withdrawn': verb('report', '撤回说明', 'Withdrew an explanation', ['finding']),
  'version.made': verb('report', '保存版本', 'Made a version', ['version']),
  'version.renamed': verb('report', '版本改名', 'Renamed a version', ['version']),
  'report.restored': verb('report', '恢复到某一版本', 'Restored an older version', ['version', 'place']),
  'comment.made': verb('report', '添加批注', 'Made a comment', ['comment', 'place']),
  'comment.answered': verb('report', '回复批注', 'Answered a comment', ['comment']),
  'comment.changed': verb('report', '修改自己的批注', 'Changed an own comment', ['comment']),
  'comment.deleted': verb('report', '删除自己的批注', 'Deleted an own comment', ['comment']),
  'comment.resolved': verb('report', '处理批注', 'Resolved or reopened a comment', ['comment', 'decision']),
  'comment.attached': verb('report', '重新定位批注', 'Attached a comment elsewhere', ['comment', 'place']),

  'member.set': verb('rights', '设定报告角色', 'Gave a role in a report', ['role', 'scope']),
  'member.removed': verb('rights', '取消报告角色', 'Took back a role in a report'),
  'everyone.set': verb('rights', '设定本单位其他人的权限', 'Decided what the rest of the unit may do', ['role']),
  'assignment.set': verb('rights', '分工', 'Assigned a place', ['place', 'people', 'binding']),
  'assignment.done': verb('rights', '标记分工完成情况', 'Marked an assignment', ['place', 'done']),

  'backup.made': verb('server', '备份', 'Made a backup', ['count']),
  'backup.restored': verb('server', '恢复备份', 'Restored a backup', ['count', 'log']),
  'audit.exported': verb('server', '导出操作记录', 'Exported the audit log'),
} as const satisfies Readonly<Record<string, AuditVerbEntry>>

export type AuditVerb = keyof typeof AUDIT_VERBS

/** What a verb may say besides. */
export type AuditParamsOf<V extends AuditVerb> = Readonly<Partial<Record<(typeof AUDIT_VERBS)[V]['params'][number], string>>>

export const AUDIT_VERB_NAMES = Object.keys(AUDIT_VERBS) as readonly AuditVerb[]

export function isAuditVerb(text: string): text is AuditVerb {
  return Object.hasOwn(AUDIT_VERBS, text)
}

/** A verb in words; one of a later program shows itself. */
export function auditVerbName(name: string, language: Language): string {
  return isAuditVerb(name) ? AUDIT_VERBS[name][language] : name
}

function verb<const P extends readonly AuditParam[] = readonly []>(
  group: AuditGroup,
  zh: string,
  en: string,
  params: P = [] as unknown as P,
): { readonly group: AuditGroup; readonly zh: string; readonly en: string; readonly params: P } {
  return { group, zh, en, params }
}
