import { foldText } from '../../scoring/fold-text.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  all: {
    severity: 'warning',
    zh: '本表{count}项指标的目标值全部是100%，指标之间没有区分，也看不出做了多少事；数量、时效、成本指标请换成具体的数、日期和金额。',
    en: 'All {count} targets of this table are 100%, which says nothing about what was done: give numbers, dates and amounts where there are any.',
  },
  words: {
    severity: 'warning',
    zh: '“{row}”是{kind}，目标值却是“{target}”，没有数量，完不完成无法衡量；请写成可以核对的数。',
    en: '"{row}" belongs to {kind}, but its target says "{target}", which cannot be measured: give a figure that can be checked.',
  },
  vague: {
    severity: 'warning',
    zh: '{rows}只是一句口号，目标值写成百分数，却看不出是什么的百分之几；请换成能衡量的指标，如某某率、某某数量。',
    en: '{rows}: the target is a percentage, but nobody can tell of what. Name something that can be measured.',
  },
} as const satisfies Sentences

const say = speaker('B12', sentences)

/** B12: targets can be measured, and not every one of them is 100%. */
export const measurableTargets: Check = { code: 'B12', sentences, run: perTable(checkTargets) }

/** Fewer targets than these may well all be 100%. */
const MANY = 4

function checkTargets({ rows }: TableInput): Finding[] {
  return [...checkAll(rows), ...rows.flatMap(checkWords), ...checkVague(rows)]
}

function checkAll(table: readonly RowReading[]): Finding[] {
  const filled = table.filter(({ target }) => target.kind !== 'blank')
  if (filled.length < MANY || !filled.every(({ row }) => /^[=≥]?100(?:\.0+)?%$/.test(foldText(row.target)))) return []
  const places = filled.map(({ table: own, row }) => indicatorPlace(own, row, 'target'))
  return [say('all', { count: String(filled.length) }, places)]
}

function checkWords({ table, row, levels, name, target }: RowReading): Finding[] {
  const kind = /数量|成本|满意度/.exec(levels.level2 || levels.level1)?.[0]
  if (target.kind !== 'words' || kind === undefined || HAS_A_NUMBER.test(row.target)) return []
  return [say('words', { row: name, kind: `${kind}指标`, target: row.target.trim() }, [indicatorPlace(table, row, 'target')])]
}

/** 五次, 全部, 全覆盖: a number without digits. */
const HAS_A_NUMBER = /[一二三四五六七八九十百千两零]|全部|全覆盖|全员|所有|无/

/** What a percentage can be of, or what can be completed. */
const MEASURED =
  /率|度|比|幅|占|额|量|数|覆盖|完成|完工|竣工|达成|达到|达标|到位|落实|执行|保障|提升|提高|增长|增加|降低|下降|减少|节约|建设|验收|发放|支付|培训|开展|处置|处理|整改|公开|保护|维护|运行|使用/

function checkVague(table: readonly RowReading[]): Finding[] {
  const vague = table.filter(
    ({ target, name, levels }) =>
      target.kind === 'bound' && target.quantity.unit === '%' && /效益|影响|满意/.test(levels.level2) && !MEASURED.test(name),
  )
  if (vague.length === 0) return []
  const rows = vague.map(({ name }) => `“${name}”`).join('、')
  const places = vague.flatMap(({ table: own, row }) => [indicatorPlace(own, row, 'level3'), indicatorPlace(own, row, 'target')])
  return [say('vague', { rows }, places)]
}
