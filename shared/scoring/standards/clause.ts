import type { Award, Step } from '../kinds/method.ts'
import { type Condition, readCondition, readWord } from './condition.ts'
import { NUMBER, digitsOf } from './numeral.ts'

/** What one clause of a scoring rule says. */
export type Clause =
  /** 扣完为止, a definition of the rate, an introduction: nothing that changes the points. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'full'; readonly points: string }
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** Without a condition of its own it belongs to the clause before. */
  | { readonly kind: 'award'; readonly condition: Condition | null; readonly award: Award }
  | { readonly kind: 'otherwise-none' }
  | { readonly kind: 'in-proportion'; readonly inverse: boolean }
  /** `fromNothing`: 每发生一起 counts each one, and so speaks of a target of 0. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly fromNothing: boolean }

const SILENT =
  /^(?:扣完(?:(?:本|该|此)(?:项|指标))?(?:分值?)?(?:0分)?为止|满分为止|以100%为标准|(?:评分|评价|计分|扣分)(?:标准|办法|方法|规则)|(?:最高|得分)(?:得分)?不(?:得)?(?:超过|突破)(?:该|本)?(?:指标)?(?:分值|权重|满分)(?:总额|上限)?)$/
/** How a figure is found and where it is taken from, not what it earns: 完成率=实际完成数÷计划数×100%, 编制数:机构编制部门核定的人数. */
const DEFINITION =
  /^(?:[^=\d]*[率例度]=[^=]*[÷/][^=]*|[^\d:得扣分]{1,12}(?::|是指)[^\d:得扣分]*|以[^得扣分]*(?:口径|编制数|决算数|批复)为准|该?指标以[^得扣分]*为评价内容)$/
/** For units that this row does not concern; one that has a result to score is not among them. */
const EXCEPTION = /^没有[^\d]{0,12}的(?:部门|单位)按满分计算?$/
const FULL = new RegExp(`^(?:本|该|此)?(?:项)?(?:指标)?(?:满分|分值|权重)为?(${NUMBER})分$`)
const OTHERWISE_NONE =
  /^(?:(?:否则|未完成|未达到|未达成|未达标)(?:年度|预期)*(?:目标|指标|任务)?值?的?)(?:不[得计给]分|[得计]?0分)$/
const SHORT_OF_IT = '(?:(?:否则|未完成|未达到|未达成|未达标|不足)(?:年度|预期)*(?:目标|指标|任务)?值?的?)?(?:得分=)?'
const IN_PROPORTION = new RegExp(
  `^${SHORT_OF_IT}按?照?(?:实际)?(?:完成)?(?:比例|率)(?:法|(?:赋|计算|计|得|扣|折算)?(?:得|减)?分?)$`,
)
const RATIO = new RegExp(
  `^${SHORT_OF_IT}按?(B/A|B/A或A/B|A/B或B/A|(?:实际)?完成值?[÷/](?:年度)?(?:目标|指标)值)[×*x](?:该|本)?(?:指标)?(?:分值|权重)(?:[计记得]分)?$`,
)
const OVER = '超过|超出|超|高于|增加|上升|多于|多'
const EACH_ONE = '发生|发现|出现'
const UNDER = '低于|降低|下降|减少|少于|少|不足|低|差|缺'
const STEP = new RegExp(
  `^[^\\d每≥≤<>=]*每(${OVER}|${UNDER}|${EACH_ONE})(?:\\((${OVER}|${UNDER})\\)|或(${OVER}|${UNDER}))?[^\\d]{0,4}?(${NUMBER})个?(百分点|%|\\p{Script=Han}{0,3}?)扣(?:减|除)?(${NUMBER})分$`,
  'u',
)
/** 少检查一个扣1分: without 每, but each one all the same. */
const ONE_LESS = new RegExp(`^(?:少|缺)[^\\d一]{0,6}[一1](\\p{Script=Han}{1,2})扣(${NUMBER})分$`, 'u')
const AWARD = new RegExp(
  `^(.*?)的?(?:可|应)?(?:[得计记给赋](满分|全分)|[得计记给赋为]?(${NUMBER})分|(不[得计给]分)|[得计记按]?(?:分值|权重|满分)的?(${NUMBER})%(?:[计得]分)?|[得计按](${NUMBER})%的?(?:分值|权重|分数))$`,
)

/** Reads one folded clause. @returns null where it says something that is not understood. */
export function readClause(clause: string): Clause | null {
  if (DEFINITION.test(clause)) return { kind: 'silent' }
  const text = clause.replaceAll(':', '')
  if (SILENT.test(text) || EXCEPTION.test(text)) return { kind: 'silent' }
  const full = FULL.exec(text)?.[1]
  if (full !== undefined) return { kind: 'full', points: digitsOf(full) }
  if (OTHERWISE_NONE.test(text)) return { kind: 'otherwise-none' }
  if (IN_PROPORTION.test(text)) return { kind: 'in-proportion', inverse: false }
  const ratio = RATIO.exec(text)?.[1]
  if (ratio !== undefined) return { kind: 'in-proportion', inverse: ratio.includes('A/B') }
  return readSteps(text) ?? readAward(text) ?? readBareCondition(text)
}

function readSteps(text: string): Clause | null {
  const [, first, second, third, size, unit = '', off] = STEP.exec(text) ?? []
  if (first !== undefined && size !== undefined && off !== undefined) {
    if (Number(digitsOf(size)) === 0) return null
    const sides = [first, second, third].filter((word) => word !== undefined).map(sideOf)
    const steps = sides.map((side) => ({ side, size: digitsOf(size), unit, off: digitsOf(off) }))
    return { kind: 'steps', steps, fromNothing: EACH_ONE.includes(first) }
  }
  const [, one, less] = ONE_LESS.exec(text) ?? []
  if (one === undefined || less === undefined) return null
  return { kind: 'steps', steps: [{ side: 'under', size: '1', unit: one, off: digitsOf(less) }], fromNothing: false }
}

function sideOf(word: string): Step['side'] {
  return new RegExp(`^(?:${UNDER})$`).test(word) ? 'under' : 'over'
}

function readAward(text: string): Clause | null {
  const [, written, full, points, none, share, shareAfter] = AWARD.exec(text) ?? []
  if (written === undefined || /[扣减]$/.test(written)) return null
  const award = awardOf(full, points, none, share ?? shareAfter)
  const condition = written === '' ? null : (readCondition(written) ?? readWord(written))
  return award && (written === '' || condition) ? { kind: 'award', condition, award } : null
}

function awardOf(full?: string, points?: string, none?: string, share?: string): Award | null {
  if (full !== undefined) return { percent: '100' }
  if (points !== undefined) return { points: digitsOf(points) }
  if (none !== undefined) return { points: '0' }
  return share === undefined ? null : { percent: digitsOf(share) }
}

function readBareCondition(text: string): Clause | null {
  const condition = readCondition(text)
  return condition && { kind: 'condition', condition }
}
