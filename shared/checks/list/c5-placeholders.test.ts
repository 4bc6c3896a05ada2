import { expect, test } from 'vitest'
import { commonSentences } from '../../figures/sentences.ts'
import { findingsOf, namesOf, reportOf, sectionOf, tableReport, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  ['C5 blank', 'XX项目全年支出12万元。'],
  ['C5 blank', '全年完成清淤××公里。'],
  ['C5 blank', '截至20XX年12月31日，资产总额12万元。'],
  ['C5 blank', '于2022年×月完成验收。'],
  ['C5 blank', '全年接待____批次。'],
  ['C5 blank', '培训人员共……人。'],
  ['C5 blank', '支出**万元。'],
  ['C5 hint', '存在的问题：请填写'],
  ['C5 hint', '对照年度目标，说明任务完成情况（100字以内）'],
  ['C5 hint', '单击此处输入文字。'],
  ['C5 hint', '满意度数据（待补）。'],
  ['C5 hint', '改进措施待补充。'],
  ['C5 hint', '按“三定”规定逐条写明主要职责。'],
  ['C5 omission', '……'],
  ['C5 omission', '指标2：'],
  ['C5 garbled', '资产总额#REF!万元。'],
  ['C5 garbled', '接待费\uFFFD\uFFFD万元。'],
])('[CK72] %s: what the blank form left in the text is named: %s', (name, text) => {
  expect(namesOf(textReport('本站负责河道管理。', text), 'C5')).toEqual([name])
})

test('[CK72] cells of the tables are read too, and what is left many times is told once', () => {
  const report = tableReport({
    indicators: [{ level3: '指标2：' }, { level3: '清淤长度' }, { level3: '指标2：' }, { reason: '请填写' }],
  })
  const findings = findingsOf(report).filter(({ code }) => code === 'C5')
  expect(findings.map(({ message }) => message)).toEqual([
    '还留着表样里的“指标2：”（共2处），没有内容的请删去。',
    '还留着填报提示“请填写”（共1处），请按提示写好并删去提示。',
  ])
  expect(findings[0]?.places).toEqual([
    { table: 't1', row: 't1-1', field: 'level3', quote: '指标2：' },
    { table: 't1', row: 't1-3', field: 'level3', quote: '指标2：' },
  ])
})

test.each([
  '清淤、绿化、巡查……成效明显。',
  '购置32×40厘米展板3×4块，DN300管道X121线养护。',
  '帮扶对象张××、李XX等五人。',
  '制度有待完善，人员尚待补充，设备亟待更新。',
  '管理制度待完善的地方较多。',
  '请各股室填报数据，请填报单位核对。',
  '在此处设立警示牌。',
  '指标1：清淤长度完成12公里。',
  '每篇信息800字以内，报送12篇。',
  '型号为XL的救生衣另购5件。',
  '罗马数字XIX、XXL。',
])('[CK72] [CK1] what means what it says is left alone: %s', (text) => {
  expect(namesOf(reportOf({ sections: [sectionOf('其他', text)] }), 'C5')).toEqual([])
})

test('[CK89] a live figure that nobody has given a value is named as left to be filled in', () => {
  const sentence = commonSentences('procurement', 2022)
  const facts = { 'procurement.goods': { value: '12', unit: '万元' }, 'procurement.works': { value: '0', unit: '万元' } }
  const report = { ...textReport('本站负责河道管理。', ...sentence), facts }
  const [finding] = findingsOf(report).filter(({ code }) => code === 'C5')
  expect(finding?.message).toBe('还留着待填的“（　）”（共2处），请填上实际内容。')
  expect(finding?.places[1]?.quote).toContain('服务（　）')
  const filled = { ...report, facts: { ...facts, 'procurement.services': { value: '3', unit: '万元' } } }
  expect(namesOf(filled, 'C5')).toEqual([])
})
