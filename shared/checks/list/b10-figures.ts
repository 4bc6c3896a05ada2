import { formatPlain } from '../../base/decimal.ts'
import { foldText, isBlank } from '../../scoring/fold-text.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'
import { checkEmpty, EMPTY_SENTENCES } from '../table/empty-cells.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  ...EMPTY_SENTENCES,
  weight: {
    severity: 'warning',
    zh: '{rows}的目标值和实际完成值都等于分值，很可能是把分值抄到了这两栏；请填指标本身的数。',
    en: 'Target and actual value of {rows} are the same figure as the points, which were probably copied into both: fill in the figures themselves.',
  },
  copied: {
    severity: 'warning',
    zh: '“{row}”的实际完成值写成“{actual}”，像是从目标值抄来的；请填实际完成的数，不带“≥”“以上”一类的字样。',
    en: 'The actual value of "{row}" says "{actual}", as if copied from the target: fill in the figure that was reached, without a sign.',
  },
  text: {
    severity: 'warning',
    zh: '“{row}”的目标值是{target}，实际完成值却写的是“{actual}”，没有数就没法比较；请填实际完成的数，确实没有发生的写明怎样计分。',
    en: 'The target of "{row}" is {target}, but its actual value says "{actual}", which cannot be compared: fill in a figure, or say how the row is scored if nothing came up.',
  },
  above: {
    severity: 'warning',
    zh: '“{row}”最多是100%，{column}却填了“{figure}”，请核对。',
    en: '"{row}" cannot exceed 100%, but its {column} says "{figure}".',
  },
  aboveSign: {
    severity: 'warning',
    zh: '“{row}”最多是100%，{column}却填了“{figure}”；很可能是“{likely}”的符号认成了数字，请核对。',
    en: '"{row}" cannot exceed 100%, but its {column} says "{figure}", probably "{likely}" with its sign read as a digit.',
  },
} as const satisfies Sentences

const say = speaker('B10', sentences)

/** B10: 年度指标值 and 实际完成值 are there, are figures where figures are needed, and are the row's own. */
export const indicatorFigures: Check = { code: 'B10', sentences, run: perTable(checkFigures) }

function checkFigures({ rows }: TableInput): Finding[] {
  return [...checkEmpty(rows), ...checkWeights(rows), ...rows.flatMap(checkRow)]
}

function checkRow(reading: RowReading): Finding[] {
  const { table, row, name, target, actual } = reading
  const [wanted, reached] = [row.target.trim(), row.actual.trim()]
  const places = [indicatorPlace(table, row, 'actual'), indicatorPlace(table, row, 'target')]
  const above = (['target', 'actual'] as const).flatMap((field) => checkAbove(reading, field))
  if (target.kind === 'blank' || isBlank(reached)) return above
  if (actual.kind === 'unclear' && actual.why === 'signed')
    return [...above, say('copied', { row: name, actual: reached }, places)]
  const isWords = target.kind === 'bound' && actual.kind === 'words' && !NUMERAL.test(reached)
  return isWords ? [...above, say('text', { row: name, target: wanted, actual: reached }, places)] : above
}

/** 五次 is a figure too, though nobody computes with it. */
const NUMERAL = /[一二三四五六七八九十百千两零]/

/** Shares of a whole, of which there is no more than all. */
const AT_MOST_ALL = /(?:满意度|满意率|合格率|及时率|覆盖率|知晓率|准确率|通过率|参保率|优良率|到位率|达标率|满意度调查)$/

function checkAbove({ table, row, name, levels, target, actual }: RowReading, field: 'target' | 'actual'): Finding[] {
  const wanted = target.kind === 'bound' ? target.quantity : null
  const quantity = field === 'target' ? wanted : actual.kind === 'figure' ? actual.quantity : null
  if (quantity?.unit !== '%' || quantity.value.lte(100)) return []
  if (!AT_MOST_ALL.test(name) && !/满意度/.test(levels.level2)) return []
  const figure = row[field].trim()
  const likely = /^2(\d{2}(?:\.\d+)?%)$/.exec(foldText(figure))?.[1]
  const params = { row: name, column: field === 'target' ? '年度指标值' : '实际完成值', figure }
  const places = [indicatorPlace(table, row, field)]
  return [likely ? say('aboveSign', { ...params, likely: `≥${likely}` }, places) : say('above', params, places)]
}

/** 12.5, 12.5 and 12.5 points. One row of 10 villages out of 10 that is worth 10 points may be just that. */
function checkWeights(table: readonly RowReading[]): Finding[] {
  const equal = table.filter(isWeight)
  const sure = equal.filter(({ weight, name, levels }) => !weight?.isInteger() || isNoCount(name, levels.level2))
  const copied = new Set(equal.map(({ weight }) => (weight ? formatPlain(weight) : ''))).size > 1 ? equal : sure
  if (copied.length === 0) return []
  const rows = copied.map(({ name }) => `“${name}”`).join('、')
  const fields = ['target', 'actual', 'weight'] as const
  return [
    say(
      'weight',
      { rows },
      copied.flatMap(({ table: own, row }) => fields.map((field) => indicatorPlace(own, row, field))),
    ),
  ]
}

function isWeight({ target, actual, weight }: RowReading): boolean {
  if (target.kind !== 'bound' || target.signed || !weight?.gt(0)) return false
  const reached = actual.kind === 'figure' ? actual.quantity : null
  const isBare = target.quantity.unit === '' && reached?.unit === ''
  return isBare && target.quantity.value.eq(weight) && reached.value.eq(weight)
}

function isNoCount(name: string, level2: string): boolean {
  return /率$|度$|是否/.test(name) || /质量|满意/.test(level2)
}
