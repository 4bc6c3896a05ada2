import { expect, test } from 'vitest'
import type { ReportContent, TableContent } from '../../report/content.ts'
import { findingsOf, namesOf, reportOf, rowReport, sectionOf, tableReport } from '../../../test/fixtures/report-of.ts'

const NAME = '白水河流域清淤整治项目'

function report(text: string, ...tables: readonly Partial<TableContent>[]): ReportContent {
  const all = (tables.length > 0 ? tables : [{}]).flatMap((parts, at) =>
    tableReport({}).tables.map((table) => ({ ...table, id: `t${at}`, name: NAME, supervisor: '农水局', ...parts })),
  )
  return reportOf({
    unit: { name: '青石县河道管理站', supervisor: '青石县农业农村水利局' },
    sections: [sectionOf('说明', text)],
    tables: all,
  })
}

const d6 = (content: ReportContent) => namesOf(content).filter((name) => name.startsWith('D6'))

test.each([
  [report('青石县河道管埋站负责全县河道巡查。'), 'D6 prose'],
  [report('青石县河管理站共有职工九名。'), 'D6 prose'],
  [report('白水河流域清游整治项目已完工。'), 'D6 prose'],
  [report('白水河流域清淤整冶项目已完工。'), 'D6 prose'],
  [report('白水河流域流清淤整治项目已完工。'), 'D6 prose'],
  [report('白水河流域淤清整治项目已完工。'), 'D6 prose'],
  [report('', { implementer: '青石县河道管里站' }), 'D6 table'],
  [report('', { supervisor: '青石县农业农材水利局' }), 'D6 table'],
  [report('', { implementer: '青石县河道管理站（盖章）' }, { name: '白水河流城清淤整治项目' }), 'D6 table'],
  [report('', { implementer: '青石县河道管理站', supervisor: '' }), 'D6 blank'],
])('[CK55] a name with a slip in it, or left out, is found', (content, name) => {
  expect(d6(content)).toEqual([name])
})

test('[CK55] the finding names both and leads to the wrong one', () => {
  const finding = findingsOf(report('青石县河道管埋站负责全县河道巡查。')).find(({ code }) => code === 'D6')
  expect(finding?.message).toBe('文中写成“青石县河道管埋站”，与单位名称“青石县河道管理站”只差一个字，请统一。')
  expect(finding?.places).toEqual([{ section: 'section', quote: '青石县河道管埋站' }])
})

test.each([
  [report('青石县河道管理站负责白水河流域清淤整治项目。')],
  [report('县河道管理站、河道站和本站共同负责清淤整治。')],
  [report('白水河流域的清淤整治项目、白水河流域清淤整治已完工。')],
  [report('', { name: '白水河流域清淤一期项目' }, { name: '白水河流域清淤二期项目' })],
  [report('白水河流域清淤二期项目已完工。', { name: '白水河流域清淤一期项目' })],
  [report('', { name: '城东河道清淤整治项目' }, { name: '城西河道清淤整治项目' })],
  [report('', { implementer: '青石县\n河道管理站' })],
  [report('', { implementer: '青石县河道管理站（盖章）' })],
  [report('', { supervisor: '中共青石县委办公室' })],
])('[CK1] short forms, other projects and breaks in cells are left alone', (content) => {
  expect(d6(content)).toEqual([])
})

const ENDS: readonly (readonly [content: ReportContent, names: readonly string[]])[] = [
  [report('青石县河道管理沾负责全县河道巡查。'), ['D6 prose']],
  [report('由青石县河道管理沾。'), ['D6 prose']],
  [report('按照《青石县河道管理办法》执行。'), []],
  [report('青石县河道管理条例、青石县河道管理处罚细则和青石县河道管理员公示牌均已更新。'), []],
]

test.each(ENDS)('[CK96] at the end of a name another character may begin another word', (content, names) => {
  expect(d6(content)).toEqual(names)
})

const standard = (level3: string, method: string) => rowReport({ level3, method, target: '≥10场', actual: '10场', score: '10' })

test.each([
  [standard('开展防震减灾科普“进基层”宣传活动场数', '满分10分，开展防震减灾科普进社区活动场数达10场得10分，少一场扣1分。')],
  [standard('完成高标准农田建设面积', '完成高标准农田管护面积达10场得满分。')],
  [standard('白水河流域护坡工程长度', '白水河流域清淤工程长度每少1公里扣1分')],
])('[CK55] a standard that names another indicator is found', (content) => {
  expect(d6(content)).toEqual(['D6 method'])
})

test.each([
  [standard('开展防震减灾科普宣传活动场数', '开展防震减灾科普宣传活动场数达10场得满分，少一场扣1分。')],
  [standard('开展防震减灾科普“进基层”宣传活动场数', '开展防震减灾科普宣传活动场数达10场得满分。')],
  [standard('抽查全市地震监测台站运维情况个数', '开展全市地震监测台站运维情况抽查数量达9个得6分。')],
  [standard('宣传活动场数', '少一场扣1分，扣完为止。')],
])('[CK1] a standard that names its own indicator, shorter or not at all, is left alone', (content) => {
  expect(d6(content)).toEqual([])
})
