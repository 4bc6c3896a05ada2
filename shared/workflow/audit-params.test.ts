import { expect, test } from 'vitest'
import { templates } from '../template/catalogue.ts'
import { templateRef } from '../template/template.ts'
import { MAX_AUDIT_VALUE, auditValue, auditWord } from './audit-params.ts'

test('[PG75] what the program calls by a code is read in words, in both languages', () => {
  expect(auditWord('reason', 'second-factor-wrong', 'zh')).toBe('动态验证码不正确')
  expect(auditWord('scope', 'section/duties section/other', 'zh')).toBe('章节 （一）部门主要职责、章节 四、其他需要说明的情况')
  expect(auditWord('template', 'hunan-department@2022.1', 'zh')).toBe('部门整体支出绩效自评报告（湖南，2022年）')
  for (const form of templates) expect(auditWord('template', templateRef(form), 'en')).toBe(form.nameEn)
})

test('[PG75] a code of a later program, a row and an address show themselves', () => {
  expect(auditWord('template', 'no-such-form@2030.1', 'zh')).toBe('no-such-form@2030.1')
  expect(auditWord('place', 'section/of-later', 'en')).toBe('section of-later')
  expect(auditWord('place', 'row/t1-1', 'zh')).toBe('指标行 t1-1')
})

test('[WF72] the name of somebody, a post and the names of a unit are kept and shown as they are written', () => {
  const names = ['李娟、王强（会计 兼出纳）', 'admin', 'Anne O’Neil, “Ann”', '县财政局 (预算股)']
  for (const param of ['invited', 'post', 'from', 'to']) {
    expect(names.map((name) => auditWord(param, auditValue(name, param), 'zh'))).toEqual(names)
  }
  expect(auditWord('role', 'admin', 'zh')).toBe('系统管理员')
})

test('[WF54] of a name, control characters, line breaks and halves of characters are not kept', () => {
  expect(auditValue('一\r\n二\0三\u202e四\u2028五\uD800', 'invited')).toBe('一??二?三?四?五?')
  expect(auditValue('x'.repeat(MAX_AUDIT_VALUE + 1), 'post')).toHaveLength(MAX_AUDIT_VALUE)
  expect(auditValue('一、二', 'place')).toBe('一?二')
})
