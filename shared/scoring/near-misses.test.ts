import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPlain } from '../base/decimal.ts'
import { emptyIndicator } from '../report/blank-content.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreIndicator } from './score-indicator.ts'
import { readTarget } from './target.ts'

/** Cells with numbers in them that no office means as a figure to be reached. */
const NO_FIGURES = [
  '湘财绩〔2020〕7号',
  '财预[2020]10号文',
  '第3批',
  '第7次会议',
  '0731-12345678',
  '13874011973',
  '12345热线',
  '联系电话5812345',
  'G107国道',
  'X121荣株线',
  '007',
  '2021-2022年',
  '1:1',
  '1/3',
  '7×24小时',
  '3+1模式',
  '9O%',
  'l00%',
  '1〇〇%',
  '7,00.0,77',
  '95. 10%',
  '3 5次',
  '95%%',
  'tot扁2200篇',
  '到0次',
  '95%≥',
  '735 人次 ≧',
  '不低于3次以下',
  '大于95%以下',
  '约95%',
  '95%左右',
  '近100次',
  '12余次',
  '100多人',
  '3-5天左右',
  '未超过12.5万元',
  '未完成95%',
  '尚差5%',
  '超额完成5%',
  '缺口3个',
  '其中3个',
  '增长-5%',
  '产出-12个',
  '50%-',
  '12月',
  '培训3期500人次',
  '12个，完成率100%',
  '一类≥3次，二类≥5次',
  '100%（12/12）',
  '2022年12月底前完成率100%',
  '建成3个站点，维修2个',
  '2021年完成12次',
  '1万2千元',
  '无',
]

test.each(NO_FIGURES)('[SC42] "%s" is not read as a target', (written) => {
  expect(readTarget(written, { name: '', levels: '', year: 2022 }).kind).toBe('unclear')
})

/** Words that begin like a numeral or hold one. */
const WORDS = [
  '一般',
  '一致',
  '一流',
  '十分满意',
  '三公经费',
  '一次性完成',
  '一个不漏',
  '万无一失',
  '零容忍',
  '零距离',
  '多次',
  '若干个',
  '一二三',
  '第一',
  '二级',
  '5A级',
  '3级',
  'Ⅲ类',
  '一等奖',
  '一成不变',
  '不断提高',
  '百分制',
  '全覆盖',
  '三个维护、两个确立',
]

test.each(WORDS)('[SC42] "%s" is words', (written) => {
  expect(readTarget(written).kind).toBe('words')
})

test('[SC42] a bare year is no figure where the row asks for a time, and one where it counts', () => {
  const row = { ...emptyIndicator('r1'), weight: '10', target: '2022', actual: '2022' }
  expect(scoreIndicator({ ...row, level3: '项目完成时间' }, DEFAULT_RULES, 2022)).toMatchObject({
    computed: null,
    because: '目标值“2022”像是年份，不是数量；如是时限，请写成“2022年12月底前”这样的日期；未计分。',
  })
  expect(scoreIndicator({ ...row, level3: '改厕户数' }, DEFAULT_RULES, 2022).computed).toBe('10.00')
})

/** Results that say less than what was reached. */
test.each(['≥95%', '95%以上', '约96%', '90%-96%', '力争96%', '计划96%', '未达到95%', '96%，98%', '已完成', '无', '优', '9O%'])(
  '[SC42] "%s" is not read as a result',
  (actual) => {
    expect(
      scoreIndicator({ ...emptyIndicator('r1'), weight: '10', target: '≥95%', actual }, DEFAULT_RULES, 2022).computed,
    ).toBeNull()
  },
)

test('[SC50] whoever wrote a cell that is not read is told what to write instead, in one sentence', () => {
  for (const target of NO_FIGURES) {
    const { because } = scoreIndicator({ ...emptyIndicator('r1'), weight: '10', target, actual: '5' }, DEFAULT_RULES, 2022)
    expect(because).toMatch(/^目标值“[^\n]*[，；][^\n]*请[^\n]+；未计分。$/)
  }
})

const DOUBTS: readonly (readonly [target: string, because: string])[] = [
  ['约95%', '目标值“约95%”有“约”，不是确定的数，请写成“≥95%”“12次”或“2022年12月底前”这样的数；未计分。'],
  [
    '培训3期500人次',
    '目标值“培训3期500人次”里不止一个数（3、500），分不清按哪一个计分，请只写计分的那个数，其余分行填写；未计分。',
  ],
  ['9O%', '目标值“9O%”里有字母“O”“I”“l”或“〇”，请改成数字0或1；未计分。'],
  ['95%≥', '目标值“95%≥”的符号写在数的后面，不知是上限还是下限，请写在前面，如“≥95%”或“≤95%”；未计分。'],
  ['12月', '目标值“12月”可以是月份，也可以是月数；请写成“12月底前”或“12个月”；未计分。'],
  ['2021年完成12次', '目标值“2021年完成12次”写的是2021年，不是本报告的年度，请核对年份；未计分。'],
  ['无', '目标值“无”可以是没有设定目标，也可以是不应发生；如指不应发生，请写成“0”；未计分。'],
]

test.each(DOUBTS)('[SC50] "%s" is answered in words of the office', (target, because) => {
  expect(scoreIndicator({ ...emptyIndicator('r1'), weight: '10', target, actual: '5' }, DEFAULT_RULES, 2022).because).toBe(
    because,
  )
})

const PIECES = [
  '≥',
  '不少于',
  '12',
  '2022',
  '年',
  '月',
  '底前',
  '%',
  '次',
  '三',
  '零',
  '至',
  '-',
  '~',
  '（',
  '）',
  '以上',
  '约',
  '无',
  '每人',
  ' ',
  '。',
]

test('[SC42] a figure that is read stands in the cell, digit by digit', () => {
  const cell = fc
    .array(fc.constantFrom(...PIECES, '0', '9', '5.5', ',', '人', '个', '月底'), { maxLength: 9 })
    .map((pieces) => pieces.join(''))
  const law = fc.property(cell, (written) => {
    const target = readTarget(written)
    if (target.kind !== 'bound' || !/\d/.test(written)) return
    expect(written.replaceAll(',', '')).toContain(formatPlain(target.quantity.value.abs()))
  })
  fc.assert(law, { numRuns: 3000 })
})

test('[SC51] any mixture of the pieces that cells are made of has an answer, and always the same', () => {
  const cell = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(''))
  const law = fc.property(cell, cell, cell, (target, actual, level3) => {
    const row = { ...emptyIndicator('r1'), weight: '10', target, actual, level3 }
    const { because, computed } = scoreIndicator(row, DEFAULT_RULES, 2022)
    expect(because).toMatch(/^[^\n]+。$/)
    expect(scoreIndicator(row, { ...DEFAULT_RULES }, 2022)).toMatchObject({ because, computed })
  })
  fc.assert(law, { numRuns: 3000 })
})

test.each(PIECES)('[SC51] a hundred thousand times "%s" has an answer at once, in whatever cell', (piece) => {
  const long = piece.repeat(100_000)
  for (const field of ['target', 'actual', 'level3'] as const) {
    const row = { ...emptyIndicator('r1'), weight: '10', target: '≥95%', actual: '96%', [field]: long }
    expect(scoreIndicator(row, DEFAULT_RULES, 2022).because.length).toBeLessThan(300)
  }
})
