import type { IndicatorRow } from '../report/content.ts'
import type { Actual } from './actual.ts'
import type { Change } from './cell-sides.ts'
import type { Context } from './context.ts'
import { quoteText } from './fold-text.ts'
import { type Quantity, formatQuantity } from './quantity.ts'
import type { Bound } from './target.ts'

type Figure = Extract<Actual, { kind: 'figure' }>

/**
 * Whether two figures with words before them are figures of the same thing: 合格率95% and 完成率98% are not, nor are
 * 增长5% and 下降5%. @returns why not, in words; null where nothing speaks against it.
 */
export function differInSubject(row: IndicatorRow, target: Bound, actual: Figure, { name }: Context): string | null {
  const [wanted, reached] = [`目标值“${quoteText(row.target)}”`, `实际完成值“${quoteText(row.actual)}”`]
  if ((target.change ?? actual.change) !== null && !actual.quantity.value.isZero()) {
    const [aimed, came] = [target.change ?? changeIn(name), actual.change ?? changeIn(name)]
    if (aimed === null || aimed !== came) {
      return `${wanted}与${reached}一个说的是增减幅度，另一个不是或方向相反，无法比较，请写成同一种说法`
    }
  }
  if (!MEASURED.test(actual.label)) return null
  const subject = MEASURED.test(target.label) ? target.label : name
  if (!MEASURED.test(subject) || subject.includes(actual.label) || actual.label.includes(subject)) return null
  return `${wanted}说的是${subject}，${reached}说的是${actual.label}，不是同一个数，无法比较，请填同一个指标的数`
}

/** Names of shares; of counts a label often says only half: 培训 for 培训人数. */
const MEASURED = /(?:率|度|比例|占比)$/

/** Which change the name of an indicator speaks of, as 能耗降低率 does. */
function changeIn(name: string): Change | null {
  const [up, down] = [/增长|增加|提高|提升|上升|增幅/.test(name), /下降|降低|减少|压减|压缩|缩短|节约|节省|降幅/.test(name)]
  return up === down ? null : up ? 'up' : 'down'
}

/** Shares of a whole, of which there is no more than all. 完成率 and 增长率 are not among them. */
const SHARE =
  /(?:满意度|满意率|合格率|及时率|覆盖率|知晓率|准确率|通过率|参保率|优良率|到位率|达标率|完好率|发放率|入学率|出勤率|占比)$/

/** A share of more than 100% is a slip, often ≥90% whose sign was read as a 2. @returns what is wrong with it. */
export function aboveAll(name: string, target: Bound, actual: Quantity): string | null {
  const figures = [['目标值', target.quantity] as const, ['实际完成值', actual] as const]
  const [column, figure] = figures.find(([, { value, unit }]) => unit === '%' && value.gt(100)) ?? []
  if (!column || !figure || !(SHARE.test(name.replace(/调查$/, '')) || SHARE.test(target.label))) return null
  const likely = /^2(\d\d%)$/.exec(formatQuantity(figure))?.[1]
  const repair = likely === undefined ? '请核对' : `如系“≥${likely}”之误，请改正`
  return `${column}${formatQuantity(figure)}超过100%，而“${name || target.label}”最多是100%，${repair}`
}
