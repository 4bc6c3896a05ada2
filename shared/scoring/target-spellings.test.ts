import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyIndicator } from '../report/blank-content.ts'
import { DEFAULT_RULES } from './rules/catalogue.ts'
import { scoreIndicator } from './score-indicator.ts'

/** A sign, and every way in which offices write it around a figure. */
const SIGNS: Readonly<Record<string, readonly ((figure: string) => string)[]>> = {
  '≥': [
    (figure) => `≥${figure}`,
    (figure) => `≧ ${figure}`,
    (figure) => `＞＝${figure}`,
    (figure) => `>=${figure}`,
    (figure) => `≮${figure}`,
    (figure) => `不少于${figure}`,
    (figure) => `不低于 ${figure}`,
    (figure) => `不得低于${figure}`,
    (figure) => `大于等于${figure}`,
    (figure) => `大于或等于${figure}`,
    (figure) => `至少${figure}`,
    (figure) => `${figure}以上`,
    (figure) => `${figure}及以上`,
    (figure) => `${figure}（含）以上`,
    (figure) => `达到${figure}以上`,
    (figure) => `定量 ≥ ${figure}`,
    (figure) => `指标值：≥${figure}`,
    (figure) => `≥${figure}。`,
  ],
  '≤': [
    (figure) => `≤${figure}`,
    (figure) => `≦${figure}`,
    (figure) => `<=${figure}`,
    (figure) => `≯${figure}`,
    (figure) => `不超过${figure}`,
    (figure) => `不得超过 ${figure}`,
    (figure) => `不高于${figure}`,
    (figure) => `小于等于${figure}`,
    (figure) => `至多${figure}`,
    (figure) => `${figure}以内`,
    (figure) => `${figure}以下`,
    (figure) => `控制在${figure}以内`,
    (figure) => `控制在${figure}`,
    (figure) => `上限为${figure}`,
  ],
  '=': [
    (figure) => `=${figure}`,
    (figure) => `═${figure}`,
    (figure) => `＝ ${figure}`,
    (figure) => `等于${figure}`,
    (figure) => figure,
  ],
}

/** The same figure with its unit, as written by different hands. */
const FIGURES: readonly ((digits: string, unit: string) => string)[] = [
  (digits, unit) => `${digits}${unit}`,
  (digits, unit) => `${digits} ${unit}`,
  (digits, unit) => `${fullWidth(digits)}${unit}`,
  (digits, unit) => `${separated(digits)}${unit}`,
  (digits, unit) => `${digits}${unit.replace('%', '％')}`,
  (digits, unit) => `${digits}\n${unit}`,
  (digits, unit) => (unit === '%' ? `百分之${digits}` : `${digits}${unit}`),
]

test('[SC40] every way of writing the same target gives the same judgement', () => {
  const sign = fc.constantFrom('≥', '≤', '=')
  const law = fc.property(sign, fc.nat(), fc.nat(), figure, unit, figure, (written, way, hand, target, u, actual) => {
    const ways = SIGNS[written] ?? []
    const plain = judged(`${written}${target}${u}`, `${actual}${u}`)
    const figureText = (FIGURES[hand % FIGURES.length] ?? FIGURES[0])?.(target, u) ?? ''
    expect(plain.rule).not.toBe('none')
    expect(judged(ways[way % ways.length]?.(figureText) ?? '', `${actual}${u}`)).toEqual(plain)
  })
  fc.assert(law, { numRuns: 1500 })
})

test('[SC40] every way of writing the same result gives the same judgement', () => {
  const ways = fc.constantFrom(
    (text: string) => text,
    (text: string) => `完成${text}`,
    (text: string) => `已完成${text}`,
    (text: string) => `实际完成 ${text}`,
    (text: string) => `达到${text}`,
    (text: string) => `${text}完成`,
    (text: string) => `${text}（已验收）`,
    (text: string) => `2022年${text}`,
    (text: string) => `共${text}。`,
  )
  const law = fc.property(ways, fc.nat(), figure, unit, figure, (way, hand, target, u, actual) => {
    const written = (FIGURES[hand % FIGURES.length] ?? FIGURES[0])?.(actual, u) ?? ''
    expect(judged(`≥${target}${u}`, way(written))).toEqual(judged(`≥${target}${u}`, `${actual}${u}`))
  })
  fc.assert(law, { numRuns: 1000 })
})

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']

test('[SC40] a Chinese numeral is as good as digits', () => {
  const law = fc.property(
    fc.integer({ min: 1, max: 15 }),
    fc.constantFrom('次', '场', '人次', '个', '个村', '万元', '项', '个工作日'),
    fc.constantFrom('不少于', '不超过', '≥', '至多', ''),
    fc.integer({ min: 1, max: 15 }),
    (target, u, sign, actual) => {
      const plain = judged(`${sign}${target}${u}`, `${actual}${u}`)
      expect(judged(`${sign}${NUMERALS[target] ?? ''}${u}`, `${NUMERALS[actual] ?? ''}${u}`)).toEqual(plain)
    },
  )
  fc.assert(law)
})

test('[SC41] the columns 指标性质, 指标值 and 度量单位 in one cell are one target, in any order with the sign before the figure', () => {
  for (const written of ['≧ 735 人次', '≧|735|人次', '定量 ≧ 735 人次', '人次 ≧ 735', '人次≧735人次', '≧\n735\n人次']) {
    expect(judged(written, '700人次')).toEqual(judged('≥735人次', '700人次'))
  }
  for (const written of ['═ 100 %', '= 100 %', '% ═ 100', '＝ 100 ％'])
    expect(judged(written, '98%')).toEqual(judged('=100%', '98%'))
  for (const written of ['定性 优', '定性指标：优', '定性|优', '= 优']) expect(judged(written, '优')).toEqual(judged('优', '优'))
})

const figure = fc.oneof(
  fc.integer({ min: 1, max: 5000 }).map(String),
  fc.integer({ min: 1, max: 999_999 }).map((cents) => String(cents / 100)),
)
const unit = fc.constantFrom('%', '人次', '万元', '次', '个', '公里')

/** What a row of ten points scores and by which rule; the sentence quotes the cells, so it may differ. */
function judged(target: string, actual: string): { computed: string | null; rule: string } {
  const { computed, rule } = scoreIndicator({ ...emptyIndicator('r1'), weight: '10', target, actual }, DEFAULT_RULES, 2022)
  return { computed, rule }
}

function fullWidth(digits: string): string {
  return digits.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}

function separated(digits: string): string {
  return digits.replace(/(?<!\.\d*)\d(?=(?:\d{3})+(?!\d))/g, '$&,')
}
