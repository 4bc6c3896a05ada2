import { expect, test } from 'vitest'
import { findingsOf, namesOf, textReport } from '../../../test/fixtures/report-of.ts'

test.each([
  ['C8 number', '根据批复（青编办复字[2019]号）组建本站。'],
  ['C8 number', '按照青财绩〔2022〕号文件要求。'],
  ['C8 open', '根据《关于开展绩效自评的通知》（青财绩〔2023〕12）要求。'],
  ['C8 year', '根据青财预〔2202〕10号文件。'],
  ['C8 year', '根据青财预〔202〕10号文件。'],
  ['C8 year', '根据青财预〔2029〕10号文件。'],
  ['C8 style', '根据财预[2020]10号文件。'],
  ['C8 style', '根据财预（2020）10号文件。'],
  ['C8 style', '根据财预【2020】10号文件。'],
  ['C8 style', '根据青编发〔2021〕第17号批复。'],
  ['C8 style', '根据青编发〔2021〕017号批复。'],
  ['C8 style', '根据青编发2021年17号批复。'],
  ['C8 style', '根据青编发 〔2021〕 17 号批复。'],
  ['C8 style', '根据青编发〔2021年〕17号批复。'],
])('[CK76] %s: a document number is complete and in its official form: %s', (name, text) => {
  expect(namesOf(textReport(text), 'C8')).toEqual([name])
})

test('[CK76] the finding gives the number in its official form, without the words in front of it', () => {
  expect(messages('根据财预[2020]10号和青财绩(2021)5号文件。')).toEqual([
    '文号“财预[2020]10号”按公文格式写作“财预〔2020〕10号”（此类共2处）。',
  ])
  expect(messages('根据批复（青编办复字[2019]号）组建。')).toEqual([
    '文号“青编办复字[2019]号”缺序号，请查原文补全，如“青编办复字〔2019〕×号”。',
  ])
})

test.each([
  '根据财预〔2020〕10号、青编发〔2021〕17号和湘财绩〔2020〕7号文件。',
  '根据中发〔2018〕34号、国发〔2021〕5号精神。',
  '养护综合股（2022）3号楼前道路。',
  '巡查河道（2022年）12次。',
  '水库（2021）除险加固5座。',
  '详见注[1]、图[2022]。',
  '公报印发2021年第3号，办公室2022年12号会议，县道2021年3号桥，收到批复2021年5号。',
  '【2022】年度总结。',
  '项目资金（2022年度）10万元。',
  '会议纪要〔2022〕3号。',
])('[CK76] [CK1] what is complete, or no document number, is left alone: %s', (text) => {
  expect(namesOf(textReport(text), 'C8')).toEqual([])
})

function messages(text: string): string[] {
  return findingsOf(textReport(text)).flatMap(({ code, message }) => (code === 'C8' ? [message] : []))
}
