import { MONEY, measureOf } from './measure.ts'
import type { Context } from './context.ts'
import { countsHarm } from './zero-words.ts'

/**
 * What an unsigned figure is, by the words of its row: a limit, because less is better and the row says so; a thing
 * of which the row does not say which way is better; or one to be reached, as most are.
 */
export type Sense =
  | { readonly kind: 'limit'; readonly by: string; readonly better: string }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'reach' }

const REACH: Sense = { kind: 'reach' }
const UNSAID: Sense = { kind: 'unsaid' }

/** What is saved or shortened: of that more is better. */
const SAVED = /降低|下降|减少|节约|节省|压减|压降|缩短|提前/

/** Names of which more is better although they hold a word for something bad: 投诉处理率. */
const HANDLED = /处理|处置|办结|化解|调处|整改|查处|回复|受理|修复|排查|治理|防范|防控|应急|救治|破案|侦破|结案|回访/

/** Rates that forms define as limits: 三公经费控制率 and 在职人员控制率 (full up to 100%), 三公经费变动率, 预算调整率, 结转结余率. */
const LIMITED_RATE =
  /(?:经费|人员|编制|预算|概算|投资|成本|费用|规模).{0,6}控制率$|经费.{0,2}变动率$|预算调整率$|结转结余率$|结余结转率$|结转率$|结余率$|超支率$|超编率$|空置率$|[误漏错].{0,2}率$|(?:不合格|不满意|不达标|不良|逾期|流失|破损|损耗|故障|辍学|失业|缺勤|负债)率$/
const DOUBTFUL_RATE = /(?:控制|变动|调整|发生)率$/

const DURATION = /^个?(?:分钟|小时|天|工作日|日|周|星期|月|年)(?:\/|$)/
const SHORTER =
  /时限|用时|耗时|历时|工期|(?:建设|实施|办理|审批|施工|结算)周期|等待|响应|办理时间|办结时间|处理时间|处置时间|审批时间|审核时间|答复时间|反馈时间|到场时间|到达时间|拨付时间|支付时间|平均时间|办理天数|办结天数|延误|超期/

/** In a row of costs, names of amounts that are promised and not spent: a 补助标准 is to be reached. */
const PROMISED = /标准|补助|补贴|奖励|救助|慰问|发放|工资|待遇|投入|投资(?!控制)|到位|资金量|执行|收入|增收|产值|税/

/** @param unit that target and actual value are compared in. */
export function senseOf({ name, levels }: Context, unit: string): Sense {
  if (SAVED.test(name)) return REACH
  if (DURATION.test(unit)) return SHORTER.test(name) ? limit(name, '越短越好') : UNSAID
  if (!HANDLED.test(name) && countsHarm(name)) return limit(name, '越少越好')
  if (!HANDLED.test(name) && LIMITED_RATE.test(name)) return limit(name, '越低越好')
  if (DOUBTFUL_RATE.test(name)) return UNSAID
  if (unit === '' && /时效/.test(levels)) return UNSAID
  const { counts } = measureOf(unit)
  if (counts !== '' && !counts.startsWith(MONEY)) return REACH
  if (/(?:成本|费用|造价|单价)(?:控制)?(?:数|额|金额)?$/.test(name)) return limit(name, '越低越好')
  if (!/成本/.test(levels)) return REACH
  return counts === '' || PROMISED.test(name) ? UNSAID : limit('成本指标', '越低越好')
}

function limit(by: string, better: string): Sense {
  return { kind: 'limit', by, better }
}
