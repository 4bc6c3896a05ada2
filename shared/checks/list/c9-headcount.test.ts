import { expect, test } from 'vitest'
import { findingsOf, namesOf, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  ['C9 sum', '核定编制12名，其中：行政编制5名，事业编制6名。'],
  ['C9 sum', '人员编制共20名，其中行政编制8名、事业编制10名、工勤编制3名。'],
  ['C9 sum', '编制总数12名（其中：行政编制5名，事业编制8名）。'],
  ['C9 sum', '编制12名，年末实有在职人员11名，其中主任1名，副主任2名，工作人员9名。'],
  ['C9 sum', '编制12名，在职人员11人，其中：男职工6人，女职工4人。'],
  ['C9 sum', '编制12名，现有在职职工三人，其中：站长一人，副站长两人，负责人一人。'],
  ['C9 posts', '核定事业编制6名，设主任1名，副主任2名，股室负责人：5名。'],
  ['C9 posts', '核定编制3名，其中站长1名，副站长3名。'],
  ['C9 posts', '有全额拨款事业编制二名，设站长一名，副站长二名。'],
  ['C9 over', '核定编制10名，年末实有在职人员12名。'],
  ['C9 over', '全额拨款事业编制10名，实有12人。'],
  ['C9 over', '核定编制十名，在职在编十一人。'],
  ['C9 offices', '本站内设办公室、工程股、财务股四个股室，编制10名。'],
  ['C9 offices', '内设办公室、工程股、财务股、防汛股、水政股4个股室。'],
  ['C9 offices', '下设综合科、养护科两个科室，设巡查队、值守队三个机构。'],
])('[CK77] [CK78] %s: headcounts add up and offices are as many as named: %s', (name, text) => {
  expect(namesOf(textReport(text), 'C9')).toEqual([name])
})

test('[CK77] the finding says the sum and quotes every number', () => {
  const [finding] = findingsOf(textReport('核定编制12名，其中：行政编制5名，事业编制6名。')).filter(({ code }) => code === 'C9')
  expect(finding?.message).toBe('核定编制12名与其中各项之和不相等：行政编制5名、事业编制6名，合计11名，请核对。')
  expect(finding?.places.map(({ quote }) => quote)).toEqual(['核定编制12名', '行政编制5名', '事业编制6名'])
})

test('[CK77] people are held against the approved headcount of their own paragraph or the one in front', () => {
  expect(namesOf(textReport('核定编制10名。', '年末实有在职人员12名。'), 'C9')).toEqual(['C9 over'])
  expect(namesOf(textReport('年末实有在职人员12名。', '城区水库所编制10名。'), 'C9')).toEqual([])
})

test('[CK77] the approved headcount is the same throughout the report', () => {
  expect(namesOf(textReport('本站核定编制10名。', '按编制12名安排公用经费。'), 'C9')).toEqual(['C9 differs'])
  expect(namesOf(textReport('本站核定编制10名。', '按编制10名安排公用经费。'), 'C9')).toEqual([])
  expect(namesOf(textReport('本站核定编制10名。', '下属水库所编制4名。'), 'C9')).toEqual([])
})

test.each([
  ['2022年末编制数50人，在职人数48人，控制率96%；2021年末编制数52人，在职人数50人。', []],
  ['核定编制50人（2021年末编制52人）。', []],
  ['编制50名，上年编制52名。', []],
  ['2022年末编制50人，2021年末编制52人；全年按编制51人安排公用经费，2022年编制51人。', ['C9 differs']],
  ['2021年末编制52人，2022年末编制50人。核定编制51名。', ['C9 differs']],
])('[CK34] the headcount of another year contradicts nothing: %s', (text, names) => {
  expect(namesOf(textReport(text), 'C9')).toEqual(names)
})

test.each([
  ['a true list', '核定编制12名，其中：行政编制5名，事业编制7名；实有在职人员11名，其中主任1名，副主任2名，工作人员8名。'],
  ['posts below the approved headcount', '全额拨款事业编制10名，设主任1名，副主任2名，股室负责人：5名。'],
  ['some of the posts', '核定编制12名，在职11名，其中主任1名，副主任2名。'],
  ['things that overlap', '编制12名，在职11名，其中党员8名，女职工5名，本科以上9名。'],
  ['people outside of the quota', '核定编制10名，现有干部职工15人，其中编外聘用5人。'],
  ['more people with a word on it', '核定编制10名，实有12名，超编2名系机构改革划入。'],
  ['brackets behind a part', '核定编制12名，其中行政编制5名（含工勤编制1名），事业编制7名。'],
  ['kinds without a total', '核定行政编制5名，事业编制7名，在职人员11名。'],
  ['kinds without a total, and more people than one of them', '核定行政编制5名，事业编制7名，在职人员11名，其中事业人员6名。'],
  ['retired people', '编制10名，在职10名，退休15名。'],
  ['a list that goes on', '内设办公室、工程股、财务股等五个股室，编制10名。'],
  ['names with 和 in them', '内设办公室、流动人口和出租屋管理股、计划财务股三个股室。'],
  ['和 in front of the last one', '内设办公室、工程股和财务股三个股室。'],
  ['no people', '编制规划5个，在职培训12人次，实有水库5座，编制名单3份。'],
])('[CK77] [CK78] [CK1] %s: what can be true is left alone', (_, text) => {
  expect(namesOf(textReport(text), 'C9')).toEqual([])
})

test.each([
  '我院核定编制120名，现有在岗职工115人，其中：在编105人、聘用25人。',
  '学校现有教职工86人，其中专任教师70人、行政人员8人、工勤人员10人。',
  '现有干部职工45人，其中公务员20人，事业人员18人，工勤人员5人。',
  '全镇共有在职干部职工62人（行政28人、事业30人、工勤2人）。',
  '全院职工210人，按岗位分：卫生技术人员160人，管理人员20人，工勤人员25人。',
  '现有在岗职工168人，其中：在编人员122人、聘用人员46人。按岗位分：卫生技术人员139人、管理人员12人、工勤人员27人。',
])('[CK100] people are as many as their kinds make, whatever these are called: %s', (text) => {
  expect(namesOf(textReport(text), 'C9')).toEqual(['C9 sum'])
})

test.each([
  '学校现有教职工86人，其中专任教师70人、行政人员8人、工勤人员5人。',
  '现有在岗职工168人，其中：在编人员122人、聘用人员46人。按岗位分：卫生技术人员139人、管理人员12人、工勤人员17人。',
  '现有教职工86人，其中党员25人、本科以上学历80人、高级职称20人。',
  '现有在岗职工135人，其中：在编105人、聘用30人。',
  '全镇共有在职干部职工60人（行政28人、事业30人、工勤2人）。',
  '现有在职人员86人（含退休返聘3人），其中女职工40人。',
  '全院职工210人，其中卫生技术人员160人（医师60人、护士80人、药师20人），管理人员20人。',
  '中心实有人员23人，在职21人，退休人员4人。',
  '现有职工86人，其中在编60人；专任教师70人。',
  '年末实有在职人员52人，退休人员30人，其中行政人员20人、事业人员40人。',
])('[CK100] kinds that overlap, or that need not be all, are left alone: %s', (text) => {
  expect(namesOf(textReport(text), 'C9')).toEqual([])
})
