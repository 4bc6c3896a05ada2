import type { FundRow, TableContent } from '../../report/content.ts'
import { isBlank } from '../../scoring/fold-text.ts'
import { fundPlace } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { placeOf } from '../prose/quote.ts'
import { type Sentence, sentencesOf, spotIn } from '../prose/sentences.ts'

const sentences = {
  blank: {
    severity: 'warning',
    zh: '文中说到“{text}”，自评表的“上年结转资金”一行却空着；项目用了结转资金的请补填，没有用的可在文中说明结转资金用在哪里。',
    en: 'The text speaks of "{text}", but the row for money carried over is empty in the table: fill it in if the project used such money, or say in the text what it was used for.',
  },
} as const satisfies Sentences

const say = speaker('D3', sentences)

/** D3: money carried over (上年结转) that the text names also stands in the tables. */
export const carriedOver: Check = { code: 'D3', sentences, run: checkCarriedOver }

function checkCarriedOver({ content, prose }: CheckInput): Finding[] {
  const rows = content.tables.flatMap((table) =>
    table.funds.filter((fund) => isCarriedOver(fund) && isFilledIn(table)).map((fund) => ({ table, fund })),
  )
  if (rows.length === 0 || !rows.every(({ fund }) => isEmpty(fund))) return []
  const mention = sentencesOf(prose).find(namesMoney)
  const found = mention && NAMED.exec(mention.text)
  if (!found) return []
  const spot = spotIn(mention, found.index, found.index + found[0].length)
  const places = rows.map(({ table, fund }) => fundPlace(table, fund, 'budget'))
  return [say('blank', { text: found[0] }, [placeOf(mention.section, spot), ...places])]
}

function isCarriedOver({ id, label }: FundRow): boolean {
  return id === 'carryOver' || /(?:上年|年初).{0,4}(?:结转|结余)/.test(label.replace(/\s/g, ''))
}

function isEmpty({ initial, budget, executed }: FundRow): boolean {
  return isBlank(initial) && isBlank(budget) && isBlank(executed)
}

/** A table of which nobody has filled in the funds yet lacks nothing. */
function isFilledIn({ funds }: TableContent): boolean {
  return funds.some((fund) => !isBlank(fund.budget) || !isBlank(fund.executed))
}

const NAMED =
  /上(?:一)?年度?(?:财政拨款|项目)?(?:结转|结余)(?:和结余|结余)?(?:资金|收入)?(?:为|共|共计|是)?(?: ?\d[\d.,]* ?(?:万元|元|亿元))?/
const NONE = /(?:无|没有|未使用|不含|不存在|未发生|未安排)[^,，]{0,6}$/
/** Zero with or without a unit: 上年结转0万元, 上年结转为0. */
const ZERO = /^[^\d]{0,14}(?:为|是|共计?)? ?0(?:\.0+)? ?(?:万元|元|亿元)?(?=[,，、)]|$)/

function namesMoney({ text }: Sentence): boolean {
  const found = NAMED.exec(text)
  if (!found || NONE.test(text.slice(0, found.index))) return false
  const rest = text.slice(found.index + found[0].length)
  if (ZERO.test(text.slice(found.index)) || /^[^,，]{0,6}(?:无|没有)/.test(rest)) return false
  // 上年结转的基本支出 has no place in the table of a project.
  return !/基本支出|人员经费|公用经费/.test(text) || /项目/.test(text)
}
