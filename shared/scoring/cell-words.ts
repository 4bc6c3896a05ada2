/** Which way a figure must go (指标性质). */
export type Direction = 'at-least' | 'at-most' | 'equal'

const NOT = '不(?:得|能|应|可|会|宜)?'

/** Signs and words before a figure. */
const BEFORE: readonly (readonly [Direction, string])[] = [
  ['at-least', `≥|>|[大高]于或?等于|${NOT}(?:少|低|小|短)于|至少|最少|最低|起码|下限为?|大于|高于|多于|优于|好于|超过`],
  [
    'at-most',
    `≤|<|[小低]于或?等于|${NOT}(?:超过|超出|超|高于|大于|多于|长于|晚于|迟于|突破)|至多|最多|最高|最长|上限为?|限额为?|小于|低于|少于|短于`,
  ],
  ['equal', '=|等于'],
]

/** Words that lean one way and give in to a sign behind the figure: 控制在3%以下, 合格率控制在95%以上. */
const LEANING: readonly (readonly [Direction, string])[] = [
  ['at-least', '达到|提[高升]到|提[高升]至|增加到|增加至|增长到|增长至|扩大到|扩大至'],
  ['at-most', '控制在|控制到|控制至|限制在|降低到|降低至|下降到|下降至|降到|降至|减少到|减少至|压减到|压减至|缩短到|缩短至'],
]

/** Words behind a figure. */
const AFTER: readonly (readonly [Direction, string])[] = [
  ['at-least', '(?:及|含|及其|或)?以上'],
  ['at-most', '(?:及|含|及其|或)?以下|(?:之|以)?内|之下'],
]

type SignReader = (text: string) => { readonly direction: Direction; readonly length: number } | null

export const signAtEnd: SignReader = reader(BEFORE, (words) => `(?:${words})$`)
export const leaningAtEnd: SignReader = reader(LEANING, (words) => `(?:${words})$`)
export const wordsAfter: SignReader = reader(AFTER, (words) => `(?:${words})$`)

/** One pattern for a table of words; the direction is that of the group that matched, the longest match winning. */
function reader(table: readonly (readonly [Direction, string])[], wrap: (words: string) => string): SignReader {
  const pattern = new RegExp(wrap(table.map(([, words]) => `(${words})`).join('|')))
  return (text) => {
    const found = pattern.exec(text)
    const at = found ? found.slice(1).findIndex((group) => group !== undefined) : -1
    const entry = table[at]
    return found && entry ? { direction: entry[0], length: found[0].length } : null
  }
}

/** Verbs and fillers before a figure that say nothing about it. */
export const FILLER =
  /(?:[:："“”'、,()]|已经|已|共计|合计|累计|总计|共|计划|预计|力争|争取|目标值|指标值|目标|确保|保证|保持在|保持|维持在|稳定在|实际|完成|实现|达成|达|为|是|应|须|需|拟|约定|本年度?|当年|全年|年度|发生|预算)$/

/** What was done with it, behind a figure: 100%完成, 95%到位, 5个工作日内办结. */
export const DONE =
  /(?:已|全部|全面|全|均)?(?:完成|办结|到位|发放|达标|合格|覆盖|落实|支付|拨付|兑现|通过|参保|公开|答复|回复|完工|满意|到场|到达|响应|处置|受理|整改)(?:到位|完毕|完成|现场)?$/

/** A figure for each of something, or of a time shorter than the year: part of its unit. */
export const EACH = /每个?(人|户|村|亩|家|生|校|月|季度|季|周|星期|天|日|年|次|件)|(人|户|村|亩|生|校|月|日)均/

/** By how much something changed. 增长5% and 下降5% are not the same figure. */
export const CHANGE =
  /(?:(?:较|比|同比|环比)(?:上一?年度?|去年|往年|上年同期|去年同期|同期)?)?(?:(增长|增加|提高|提升|上升|增幅)|(下降|降低|减少|压减|压缩|缩短|节约|节省|降幅))了?$/

/** Words of a label after which a figure is not the value of the indicator. */
export const NO_LABEL = new RegExp(
  [
    '未(?!成年)|没(?!收)|非(?!税|遗|物质)|无(?!害|障碍|线|人机|偿)|^除(?!尘|草|雪|险)|第(?!三方)|到(?!位|账|岗|场|期|户|达)',
    '不(?!合格|满意|达标|良|动产|符|文明|规范|稳定)|剩余|尚|相差|缺口|欠|其中|上年|去年|同期|超额|超出|超$|至|[低高]于',
  ].join('|'),
)
