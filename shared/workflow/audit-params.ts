import type { Language } from '../base/language.ts'
import { findTemplate, templates } from '../template/catalogue.ts'

/** What entries of the audit log may say besides: ids, words of this program, and numbers. */
export const AUDIT_PARAMS = {
  binding: { zh: '强制', en: 'Binding' },
  check: { zh: '校核项', en: 'Check' },
  comment: { zh: '批注编号', en: 'Comment' },
  count: { zh: '数量', en: 'Number' },
  decision: { zh: '处理结果', en: 'Decision' },
  division: { zh: '股室编号', en: 'Division' },
  done: { zh: '已完成', en: 'Done' },
  finding: { zh: '问题编号', en: 'Finding' },
  format: { zh: '格式', en: 'Format' },
  from: { zh: '原名', en: 'Former name' },
  invitation: { zh: '邀请编号', en: 'Invitation' },
  invited: { zh: '邀请对象', en: 'For' },
  log: { zh: '被替换的操作记录', en: 'Log that was replaced' },
  method: { zh: '方式', en: 'Method' },
  people: { zh: '人员', en: 'People' },
  place: { zh: '位置', en: 'Place' },
  post: { zh: '职务', en: 'Post' },
  reason: { zh: '原因', en: 'Reason' },
  role: { zh: '角色', en: 'Role' },
  scope: { zh: '范围', en: 'Scope' },
  session: { zh: '会话', en: 'Sessions' },
  sha256: { zh: '内容校验值', en: 'Hash of the content' },
  template: { zh: '模板', en: 'Form' },
  to: { zh: '新名', en: 'New name' },
  token: { zh: '令牌编号', en: 'Token' },
  'unit-admin': { zh: '单位管理员', en: 'Administrator of the unit' },
  version: { zh: '版本', en: 'Version' },
} as const satisfies Readonly<Record<string, { readonly [L in Language]: string }>>
export type AuditParam = keyof typeof AUDIT_PARAMS

/** Params whose value people chose as a name or a post: it is kept as they wrote it, and shown so. */
const NAMES: ReadonlySet<string> = new Set<AuditParam>(['from', 'invited', 'post', 'to'])

/** Words of this program that stand as values. */
const WORDS: Readonly<Record<string, { readonly [L in Language]: string }>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  none: { zh: '无', en: 'none' },
  all: { zh: '全部', en: 'all' },
  others: { zh: '其他全部', en: 'all others' },
  admin: { zh: '系统管理员', en: 'server administrator' },
  member: { zh: '成员', en: 'member' },
  owner: { zh: '管理', en: 'owner' },
  drafter: { zh: '起草', en: 'drafter' },
  reviewer: { zh: '审阅', en: 'reviewer' },
  viewer: { zh: '查看', en: 'viewer' },
  report: { zh: '整份报告', en: 'the whole report' },
  accepted: { zh: '已采纳或已处理', en: 'accepted or resolved' },
  applied: { zh: '采纳并替换文字', en: 'accepted and put into the text' },
  declined: { zh: '不采纳', en: 'declined' },
  open: { zh: '重新打开', en: 'reopened' },
  table: { zh: '全部表格', en: 'the tables' },
  password: { zh: '密码', en: 'password' },
  code: { zh: '动态验证码', en: 'code' },
  'recovery-code': { zh: '备用码', en: 'recovery code' },
  oidc: { zh: '统一身份认证', en: 'identity provider' },
  'second-factor-wrong': { zh: '动态验证码不正确', en: 'wrong code' },
  'credentials-wrong': { zh: '用户名或密码不正确', en: 'wrong user name or password' },
  'account-inactive': { zh: '账户已停用', en: 'account not in use' },
}

/** Longest value, in UTF-16 units: the ids of a hundred people. A scope of a very long report is cut. */
export const MAX_AUDIT_VALUE = 4000

/**
 * A value as it is kept: ids, words and numbers only. What else a request may have smuggled in (control characters,
 * line breaks, quotes, sentences' punctuation) becomes "?", and what is too long ends with "…". Of a name only control
 * and format characters, line breaks and halves of characters do.
 * @param name the param that it is a value of; absent: of none.
 */
export function auditValue(value: string, name = ''): string {
  const foreign = NAMES.has(name) ? /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu : /[^\p{L}\p{N} ._/:@+-]/gu
  const plain = value.slice(0, MAX_AUDIT_VALUE + 1).replace(foreign, '?')
  return plain.length > MAX_AUDIT_VALUE ? `${plain.slice(0, MAX_AUDIT_VALUE - 1)}…` : plain
}

/** "role" → 角色; what a later program wrote shows itself. */
export function auditParamName(name: string, language: Language): string {
  return Object.hasOwn(AUDIT_PARAMS, name) ? AUDIT_PARAMS[name as AuditParam][language] : name
}

/**
 * "drafter" → 起草, a form → its name; an id shows itself. Several words are parted by spaces. A name is no word of the
 * program, also where it is called like one.
 * @param name the param that it is a value of.
 */
export function auditWord(name: string, value: string, language: Language): string {
  if (NAMES.has(name)) return value
  return value
    .split(' ')
    .map((word) =>
      Object.hasOwn(WORDS, word) ? WORDS[word]?.[language] : (formName(word, language) ?? placeName(word, language)),
    )
    .join(language === 'zh' ? '、' : ', ')
}

/** "hunan-department@2022.1" → what the form is called. */
function formName(word: string, language: Language): string | undefined {
  const form = word.includes('@') ? findTemplate(word) : undefined
  return form && (language === 'zh' ? form.name : form.nameEn)
}

/** "section/duties" → 章节“（一）部门主要职责”, as every form that has it says; what a row is called stands in the report. */
function placeName(word: string, language: Language): string {
  const [, kind, id = ''] = /^(section|row)\/(.*)$/.exec(word) ?? []
  if (kind === undefined) return word
  const known = templates.flatMap(({ sections }) => sections).filter((section) => section.id === id)
  const names = new Set(known.map(({ number, title }) => `${number}${title}`))
  const [name = id] = kind === 'section' && names.size === 1 ? names : []
  return language === 'zh' ? `${kind === 'section' ? '章节' : '指标行'} ${name}` : `${kind} ${name}`
}
