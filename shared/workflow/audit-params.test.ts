import { expect, test } from 'vitest'
import { templates } from '../template/catalogue.ts'
import { templateRef } from '../template/template.ts'
import { auditWord } from './audit-params.ts'

test('[PG75] what the program calls by a code is read in words, in both languages', () => {
  expect(auditWord('second-factor-wrong', 'zh')).toBe('动态验证码不正确')
  expect(auditWord('section/duties section/other', 'zh')).toBe('章节 （一）部门主要职责、章节 四、其他需要说明的情况')
  expect(auditWord('hunan-department@2022.1', 'zh')).toBe('部门整体支出绩效自评报告（湖南，2022年）')
  for (const form of templates) expect(auditWord(templateRef(form), 'en')).toBe(form.nameEn)
})

test('[PG75] a code of a later program, a row and an address show themselves', () => {
  expect(auditWord('no-such-form@2030.1', 'zh')).toBe('no-such-form@2030.1')
  expect(auditWord('section/of-later', 'en')).toBe('section of-later')
  expect(auditWord('row/t1-1', 'zh')).toBe('指标行 t1-1')
})
