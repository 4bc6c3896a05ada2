import { expect, test } from 'vitest'
import { findingsOf, namesOf, reportOf, tableReport, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  ['C6 slip', '完成全县水库安全调査。'],
  ['C6 slip', '建立统一的服务管理平合，实现数据共享。'],
  ['C6 slip', '分析研判全县防汛形勢。'],
  ['C6 slip', '按县委布署开展巡查。'],
  ['C6 slip', '上级拔款12万元。'],
  ['C6 slip', '工程己完成验收。'],
  ['C6 slip', '资产负责率为2.39%。'],
  ['C6 old', '健全固定资产台帐。'],
  ['C6 old', '部份渠道老化。'],
  ['C6 until', '截止2022年12月31日，资产总额12万元。'],
  ['C6 until', '截止目前，水库运行正常。'],
  ['C6 slip', '完善绩效指标体糸。'],
  ['C6 doubled', '进一步强化强化绩效跟踪监控。'],
  ['C6 doubled', '本站的的主要任务是防汛。'],
  ['C6 doubled', '对渠道进行进行维护。'],
  ['C6 doubled', '开展河道清淤河道清淤12公里。'],
  ['C6 doubled', '加工场地停工停工六周。'],
  ['C6 doubled', '完成全部任务任务。'],
])('[CK73] [CK74] %s: misspelt and doubled words are named: %s', (name, text) => {
  expect(namesOf(textReport(text), 'C6')).toEqual([name])
})

test('[CK73] a word that is misspelt everywhere is told once, with its places in text and tables', () => {
  const { tables } = tableReport({ indicators: [{ level3: '隐患排査次数' }] })
  const sections = [{ id: 's', number: '', title: '', paragraphs: ['调査36次，排査12处。', '检査合格。'] }]
  const [finding, ...more] = findingsOf(reportOf({ sections, tables })).filter(({ code }) => code === 'C6')
  expect(more).toEqual([])
  expect(finding?.message).toBe('“査”是错别字，应为“查”（共4处）。')
  expect(finding?.places.map(({ quote }) => quote)).toEqual(['调査36', '6次，排査12', '检査合格', '隐患排査次数'])
})

test.each([
  ['防汛责任人到位，巡查责任人到位，值守责任人到位，管护责任入到位。', '任入'],
  ['水库管理到位，山塘管理到位，河道管理到位，渠道菅理到位。', '菅理'],
  ['维护综治信息平台，报送综治信息36条，培训综治信息员12人，核实宗治信息5条。', '宗治'],
])('[CK75] a rare spelling beside a frequent look-alike is named: %s', (text, letters) => {
  const findings = findingsOf(textReport(text)).filter(({ params }) => params['sentence'] === 'vocabulary')
  expect(findings).toHaveLength(1)
  expect(findings[0]?.params['wrong']).toContain(letters)
})

test.each([
  '公平合理、水平合格，方案按排水要求比选，按装机容量计算。',
  '为了了解民情以及及时处置，达到治理的目的的确不易，现在在职人员12人。',
  '我站对帐篷等物资登记造册，出纳人员定期盘点。',
  '年末完成清淤12公里，期末能够全部支付。',
  '报名截止2022年6月30日，截止日期不变，截至2022年末资产12万元。',
  '服务服务对象，研究研究再定，讨论讨论，一步一步落实，人人参与与会。',
  '服务服务对象，建设建设项目，管理管理费，一个一个落实，活动活动。',
  '制定制度、制订办法，其它事项与其他事项。',
  '自己完成、知己知彼，年年岁岁年年岁岁。',
  '贷款到位12万元，贷款到位5万元，贷款到位3万元，货款到位2万元。',
  '年末在职12人，年末在岗11人，未在职1人。',
  '标的的数量、因家庭困难、所列人员。',
  '其他社会保障12万元，其他社会保障5万元，其他社会保障3万元，各地社会保障水平，属地社会保险，本地企业。',
  '参加复核验收人员12人，核消耗材，关注消防安全，上报消息。',
])('[CK73] [CK74] [CK75] [CK1] true words are left alone: %s', (text) => {
  expect(namesOf(textReport(text), 'C6')).toEqual([])
})
