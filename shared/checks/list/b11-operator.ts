import { isBlank } from '../../scoring/fold-text.ts'
import { indicatorPlace } from '../cell-place.ts'
import type { Check, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { RowReading } from '../row-reading.ts'
import { type TableInput, perTable } from '../per-table.ts'

const sentences = {
  cost: {
    severity: 'warning',
    zh: '“{row}”是花费或越少越好的数，目标值却写成“{target}”，意思成了越多越好；很可能应为“≤”，请核对。',
    en: '"{row}" is a cost or something of which less is better, but its target is "{target}", which asks for more. It was probably meant to be "≤".',
  },
  count: {
    severity: 'warning',
    zh: '“{row}”是要完成的数量，目标值却写成“{target}”，一个不做也算达标；很可能应为“≥”或“=”，请核对。',
    en: '"{row}" is something to be done, but its target is "{target}", which nothing at all would reach. It was probably meant to be "≥" or "=".',
  },
  quality: {
    severity: 'warning',
    zh: '“{row}”越高越好，目标值却写成“{target}”；很可能应为“≥”，请核对。',
    en: 'Of "{row}" more is better, but its target is "{target}". It was probably meant to be "≥".',
  },
  missing: {
    severity: 'style',
    zh: '{rows}的目标值没有写“≥”“≤”或“=”，而实际完成值与目标值不同，是好是差看不出来；请补上符号。',
    en: 'The targets of {rows} have no "≥", "≤" or "=", and the actual values differ from them: nobody can tell which way is good.',
  },
} as const satisfies Sentences

const say = speaker('B11', sentences)

/** B11: the sign of a target fits what is measured: a cost has an upper limit, a count to be done a lower one. */
export const targetOperator: Check = { code: 'B11', sentences, run: perTable(checkOperators) }

function checkOperators({ rows }: TableInput): Finding[] {
  return [...rows.flatMap(checkSign), ...checkMissing(rows)]
}

/** Costs that must not fall below a bound: what people are paid, what is saved. */
const LOWER_BOUND_OF_COST =
  /标准|补助|补贴|奖励|救助|慰问|节约|节省|节支|降低|下降|压减|减少|工资|薪酬|待遇|投入|投资|到位|收入|收益|产值|税|达标/
const LESS_IS_BETTER =
  /(?:投诉|差错|事故|事故发生|死亡|伤亡|违规|违法|不合格|超支|超概|损耗|故障|故障发生|漏报|瞒报|三公经费变动|三公经费控制|公用经费控制|预算调整|结转结余)(?:率|次数|件数|起数|人数|数)$/
const MORE_IS_BETTER =
  /(?:满意度|满意率|合格率|及时率|覆盖率|完成率|到位率|知晓率|准确率|达标率|通过率|优良率|好转率|就业率|入学率)$/
const TO_BE_DONE =
  /^(?:新建|改建|建设|改造|培训|发放|采购|购置|制作|开展|举办|组织|完成|新增|修建|维修|救助|资助|慰问|安装|创建|整治)/
const COUNT = /(?:数量|个数|人数|人次|次数|场次|面积|里程|长度|户数|套数|份数|篇数|件数|台数|项数)$/
/** Counts of which nobody wants more, or whose number is limited by rule. */
const UNWANTED =
  /事故|投诉|案件|事件|违|超|损|亡|伤|缺陷|差错|错|故障|信访|上访|能耗|排放|耗|库存|编|接待|公务|会议|三公|用车|用房|出国|病|灾|欠|逾期|退|在职|人员数|派遣|临聘|聘用|控制|减少|压减|流失|辍学|空置|闲置|抽查|检查|调整|变更|追加|天数|时长|时间|周期|工期|成本|费用|人均|单价|标准/

function checkSign({ table, row, levels, name, target }: RowReading): Finding[] {
  if (target.kind !== 'bound' || !target.signed) return []
  const sentence = target.direction === 'at-least' ? wrongLowerBound(name, levels, target.quantity.unit) : null
  const found = sentence ?? (target.direction === 'at-most' ? wrongUpperBound(name, levels) : null)
  if (!found) return []
  const places = (['target', 'level3'] as const).map((field) => indicatorPlace(table, row, field))
  return [say(found, { row: name, target: row.target.trim() }, places)]
}

function wrongLowerBound(name: string, { level1, level2 }: RowReading['levels'], unit: string): 'cost' | null {
  if (LESS_IS_BETTER.test(name.replace(/[“”"]/g, ''))) return 'cost'
  const isMoney = /元/.test(unit) || (unit === '' && /成本|费|价/.test(name))
  return /成本/.test(level1 + level2) && isMoney && !LOWER_BOUND_OF_COST.test(name) ? 'cost' : null
}

function wrongUpperBound(name: string, { level2 }: RowReading['levels']): 'count' | 'quality' | null {
  if (MORE_IS_BETTER.test(name) && !/不/.test(name)) return 'quality'
  const isCount = /数量/.test(level2) && (COUNT.test(name) || TO_BE_DONE.test(name))
  return isCount && !UNWANTED.test(name) ? 'count' : null
}

/**
 * Targets without a sign whose actual value is another one: "90%" and 100%. What 0起 and a 控制率
 * want is clear, and a 评分标准 says which way it counts.
 */
function checkMissing(table: readonly RowReading[]): Finding[] {
  const unsigned = table.filter(
    ({ row, target, standing }) =>
      isBlank(row.method ?? '') &&
      target.kind === 'bound' &&
      !target.signed &&
      target.sense.kind !== 'limit' &&
      standing?.target.gt(0) &&
      !standing.actual.eq(standing.target),
  )
  if (unsigned.length === 0) return []
  const rows = unsigned.map(({ name }) => `“${name}”`).join('、')
  return [
    say(
      'missing',
      { rows },
      unsigned.flatMap(({ table: own, row }) => [indicatorPlace(own, row, 'target'), indicatorPlace(own, row, 'actual')]),
    ),
  ]
}
