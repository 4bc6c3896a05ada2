import type { Subject } from './subject.ts'
import { findTerm } from './terms.ts'

/** 预算 or 决算: of which of the two accounts an amount is. */
export type Stage = 'budget' | 'final'

/** What the words in front of a figure say about it. */
export interface Label {
  /** "same": only fillers and a stage, so the sentence goes on about what it was about. */
  readonly subject: Subject | 'same' | 'unknown'
  /** What is left of the words after stripping, to compare unknown subjects with each other. */
  readonly core: string
  /** The kind of money it is limited to; "" for all of it. */
  readonly money: string
  readonly stage: Stage | null
  /** A bare 收入 or 支出, which in the middle of a sentence means that of its subject: 支出决算为…. */
  readonly weak: boolean
}

const FILLER_IN_FRONT =
  /^(?:\d{4}(?=年[末底终](?:结转|结余))|\d{4}年度?|[省市县区]本级|\d{1,2}月(?:\d{1,2}日)?|(?:本|当|今|全|该)?年(?:度|初|末|底|中|终)?|截至|截止|[我本](?:单位|部门|局|中心|镇|乡|街道|委|办|院|校|所|队|馆|站|会|厅|处|级|系统)?|部门整体|部门|单位|整体|预算|决算|安排|批复|下达|完成|实现|实际|执行|支付|列支|发生|开支|调整后?|追加后|总|共计?|合计|累计|各项|用于|加|核定|计划|以及|分别|和|及|与|另有?|还有|同时|并|的|在|期?末|底|则|为|是|到|[一二三四五六七八九]是|[()])/
const FILLER_BEHIND =
  /(?:预算|决算|执行|完成|安排|批复|下达|计划|实际|实现|支付|发生|总计|合计|共计|累计|总额|总量|总数|数额|金额|规模|数|额|为|是|达到|达|至|到|共|计|均|仅|只有|有|了|(?:全|本|当)?年(?:度|初|中|末)?|调整后?|情况|的|[()]|人民币|\(万元\))$/
const BUDGET = /预算|批复|下达|计划|安排|核定/
const FINAL = /决算|执行|实际|完成|实现|支付|列支|发生|开支/
const UNTIL_LIST = /^.*(?:其中|包括|包含|分为)[:,，]?/
const YEAR_BEFORE = /^(?:[上去前]|上一)(?:年度?)?(?:同期|末|底)?$/
/** Words that make a bare 收入 or 支出 the total. */
const TOTAL = /总|合计|部门|整体/

/**
 * Reads a compact label: "2022年年初预算安排支出" is 支出 of the budget, "公用经费" of no stated account.
 * @param unitName the unit's own name, which may stand in front of everything.
 */
export function readLabel(label: string, unitName = ''): Label {
  const whole = label.replace(UNTIL_LIST, '')
  let core = unitName !== '' && whole.startsWith(unitName) ? whole.slice(unitName.length) : whole
  let stage: Stage | null = null
  let term = findTerm(core)
  for (let filler = FILLER_IN_FRONT.exec(core); filler && !term; filler = FILLER_IN_FRONT.exec(core)) {
    stage = stageOf(filler[0]) ?? stage
    core = core.slice(filler[0].length)
    term = findTerm(core)
  }
  // The last word decides: 预算执行数 is what was spent.
  let last: Stage | null = null
  for (let filler = FILLER_BEHIND.exec(core); filler && !term; filler = FILLER_BEHIND.exec(core)) {
    last ??= stageOf(filler[0])
    core = core.slice(0, -filler[0].length)
    term = findTerm(core)
  }
  // 总支出1200万元（上年1100万元）: the year before of the same thing.
  if (YEAR_BEFORE.test(core)) core = ''
  const subject = term?.subject ?? (/\p{Script=Han}/u.test(core) ? 'unknown' : 'same')
  const weak = (subject === 'income' || subject === 'spending') && !TOTAL.test(whole) && !term?.money
  return { subject, core, money: term?.money ?? '', stage: last ?? stage ?? stageInside(core), weak }
}

/** 三公经费决算支出 says its stage in the middle; the 预算 of 一般公共预算 is none. */
function stageInside(core: string): Stage | null {
  const words = core
    .replace(/(?:公共|财政|基金|资本经营|资本)预算/g, '')
    .match(/决算|实际|执行|预算/g)
    ?.at(-1)
  return words === undefined ? null : stageOf(words)
}

function stageOf(words: string): Stage | null {
  if (FINAL.test(words)) return 'final'
  return BUDGET.test(words) ? 'budget' : null
}
