import type { Subject } from './subject.ts'

const COST = '(?:费用?|经费)?'
const RUNNING = `(?:运行|维护|运维)(?:与|和|及)?(?:维护|维修|保养)?${COST}(?:支出)?`

/** 中央财政补助资金, 县级配套; 省级 alone, but not 省 and not 县级支出. */
function level(name: string): RegExp {
  const money = '(?:财政)?(?:专项|配套|补助|预算)?(?:资金|拨款|补助|配套|转移支付)(?:转移支付)?(?:资金)?'
  return new RegExp(`^${name}${money}$|^${name.replace('?', '')}(?:财政)?$`)
}

/**
 * The words for each subject as reports write them, without years, stages and fillers around them (read-label.ts
 * strips those). They match as a whole: an unknown word in front of 项目支出 makes it somebody's own project, and
 * nothing is concluded from that.
 */
const TERMS: readonly (readonly [Subject, RegExp])[] = [
  ['income', /^收入$/],
  ['fiscal-income', /^(?:本级|县级|市级|省级|同级)?财政(?:拨款|补助|性资金|资金)(?:补助)?(?:收入)?$/],
  ['general-budget', /^(?:一般)?公共(?:财政)?(?:预算)?(?:财政)?(?:拨款|补助)?(?:资金)?(?:收入)?$/],
  ['government-fund', /^政府性基金(?:预算)?(?:财政)?(?:拨款|补助)?(?:资金)?(?:收入)?$/],
  ['state-capital', /^国有资本(?:经营)?(?:预算)?(?:财政)?(?:拨款|补助)?(?:资金)?(?:收入)?$/],
  ['social-insurance', /^社会保险基金(?:预算)?(?:资金)?(?:收入)?$/],
  [
    'special-account',
    /^(?:纳入)?(?:财政)?(?:预算)?(?:专户)?(?:管理)?的?(?:非税收入|专户资金|专户管理资金|专户拨款)(?:拨款)?(?:收入)?$/,
  ],
  ['special-account', /^财政专户(?:管理)?(?:资金|拨款)?(?:收入)?$/],
  ['business-income', /^事业(?:单位)?收入$/],
  ['operating-income', /^(?:事业单位)?经营收入$/],
  ['superior-grant', /^上级(?:财政)?(?:补助|拨款|拨入)(?:资金)?(?:收入)?$/],
  ['affiliate-income', /^附属单位(?:上缴|缴款|上缴款)(?:收入)?$/],
  ['other-income', /^其[他它](?:资金)?(?:收入|资金)$/],
  [
    'carried-over',
    /^(?:上年|上年度|年初|上一年度?|上年末|以前年度)(?:财政拨款)?(?:结转|结余)(?:和结余|结余|和结转|及结余|资金|收入)?(?:资金|收入)?$/,
  ],
  ['used-surplus', /^(?:使用|动用|用)?(?:非财政拨款结余|事业基金弥补收支差额)$/],
  ['spending', /^支出$/],
  ['basic-spending', /^基本支出(?:经费)?$/],
  ['personnel-spending', /^人员(?:经费|支出|类支出|经费支出|类项目支出)$/],
  ['public-spending', /^(?:日常)?公用(?:经费|支出|经费支出)$/],
  ['project-spending', /^项目(?:支出|经费支出|支出经费)$/],
  ['operating-spending', /^(?:事业单位)?经营支出$/],
  ['paid-to-superior', /^上缴上级(?:支出)?$/],
  ['affiliate-grant', /^对附属单位补助(?:支出)?$/],
  ['carried-forward', /^(?:(?:年末|年底|年终)(?:结转|结余)|结转下年|结余分配)(?:和结余|结余|及结余|资金|使用)?(?:资金)?$/],
  ['three-public', /^(?:支出)?三公(?:经费|费用)?(?:财政拨款)?(?:合计|总|实际|全年|年初|预算|决算|执行|安排)*(?:支出|开支)?$/],
  ['abroad', /^(?:三公经费中?的?)?(?:因公)?(?:临时)?出国(?:\(境\)|境)?(?:费用?|经费)?(?:支出)?$/],
  [
    'vehicles',
    new RegExp(`^(?:三公经费中?的?)?(?:公务用车|公车)(?:购置${COST}(?:及|和|与|以及)?(?:公务用车)?${RUNNING}|${COST}(?:支出)?)$`),
  ],
  ['vehicle-purchase', new RegExp(`^(?:公务用车|公车)购置${COST}(?:支出)?$`)],
  ['vehicle-running', new RegExp(`^(?:公务用车|公车)(?:日常)?${RUNNING}$`)],
  ['reception', /^(?:三公经费中?的?)?(?:国内)?(?:公务)?(?:接待|招待)(?:费用?|经费)(?:支出)?$/],
  ['reception', /^公务接待(?:支出)?$/],
  ['procurement', /^(?:政府)?采购(?:预算|决算|实际|执行)?(?:支出|金额|规模|资金|项目)?$/],
  ['goods', /^(?:政府)?(?:采购)?货物(?:类)?(?:采购)?(?:支出|金额|项目|资金|费用?)?$/],
  ['works', /^(?:政府)?(?:采购)?工程(?:类)?(?:采购)?(?:支出|金额|项目|资金|费用?)?$/],
  ['services', /^(?:政府)?(?:采购)?服务(?:类)?(?:采购)?(?:支出|金额|项目|资金|费用?)?$/],
  ['assets', /^资产$/],
  ['liabilities', /^负债$/],
  ['net-assets', /^净资产$/],
  ['fixed-assets-cost', /^固定资产(?:账面)?(?:原值|原价)$/],
  ['depreciation', /^(?:固定资产)?累计折旧$/],
  ['fixed-assets-net', /^(?:固定资产)?(?:账面)?(?:净值|净额)$/],
  ['central-funds', level('中央级?')],
  ['provincial-funds', level('省级?')],
  ['city-funds', level('市级?')],
  ['county-funds', level('[县区]级?')],
  ['local-funds', level('地方')],
  ['superior-funds', level('上级')],
  ['own-level-funds', level('本级')],
  ['raised-funds', /^(?:单位|部门)?自筹(?:资金)?$/],
  ['assets-in-use', /^在用(?:固定)?(?:资产)?(?:账面)?(?:原值|价值)?$/],
]

/** Money of one kind that a total may be limited to: 一般公共预算财政拨款支出, 财政拨款基本支出. */
const FUNDED_BY =
  /^(一般公共预算|政府性基金|国有资本经营|财政拨款)(?:预算)?(?:财政)?(?:拨款)?(?:安排|中)?的?(支出|基本支出|项目支出|三公.{0,8})$/

export interface Term {
  readonly subject: Subject
  /** The kind of money that the words limit it to; "" for all of it. */
  readonly money: string
}

/** What these words name, or null for words that are not known. */
export function findTerm(words: string): Term | null {
  if (words.length < 2) return null
  const [, money = '', limited = ''] = FUNDED_BY.exec(words) ?? []
  const core = limited === '' ? words : limited
  const term = TERMS.find(([, pattern]) => pattern.test(core))
  return term ? { subject: term[0], money } : null
}
