import { HUNDRED, parseDecimal } from '../../base/decimal.ts'
import { totalFund } from '../../scoring/score-execution.ts'
import { fundPlace, indicatorPlace } from '../cell-place.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import { yuanOf } from '../compare/equation.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type Located, indexAmounts } from '../prose/amount-index.ts'
import { foldProse } from '../prose/fold-prose.ts'
import { type Part, partsOf } from '../prose/parts.ts'
import { placeOf } from '../prose/quote.ts'
import type { RowReading } from '../row-reading.ts'

const sentences = {
  table: {
    severity: 'error',
    zh: '“{title}”写的是“{text}”，自评表里却有没完成好的：{deviations}。未完成或偏离目标较大的，要分析原因并提出改进措施。',
    en: '"{title}" says "{text}", but the tables show deviations: {deviations}. Give the causes and what will be done about them.',
  },
  prose: {
    severity: 'warning',
    zh: '“{title}”写的是“{text}”，前文却说“{deviations}”；请分析原因并提出改进措施，或核对前文。',
    en: '"{title}" says "{text}", but elsewhere the text says "{deviations}": give the cause and what will be done, or check that passage.',
  },
  accounts: {
    severity: 'warning',
    zh: '“{title}”写的是“{text}”，而{final}是{budget}的{percent}%，预决算相差较大；请分析原因并提出改进措施。',
    en: '"{title}" says "{text}", but {final} is {percent}% of {budget}, far from the plan: give the cause and what will be done.',
  },
  advice: {
    severity: 'style',
    zh: '“{title}”写的是“{text}”，“{advice}”里却提了建议；有建议就说明有问题，请把问题写出来。',
    en: '"{title}" says "{text}", but "{advice}" makes suggestions: say what problem they are about.',
  },
} as const satisfies Sentences

const say = speaker('D4', sentences)

/** D4: a report with deviations says something about problems and what will be done. */
export const problemsNamed: Check = { code: 'D4', sentences, run: checkProblems }

function checkProblems(input: CheckInput): Finding[] {
  const parts = partsOf(input.content, input.prose)
  return parts.flatMap((part, at) => {
    if (!isOnProblems(part) || !saysNothing(part.text)) return []
    if (part.text === '' && (hasSubsections(parts, at) || parts.some(tellsProblems))) return []
    const shown = { title: part.title.replace(/\s/g, ''), text: part.text || '（空白）' }
    return checkPart(input, parts, part, shown)
  })
}

function isOnProblems({ title }: Part): boolean {
  return /问题/.test(title) && !/说明/.test(title)
}

/** Reports in another outline leave the form's section blank and have their own, with measures in one more. */
function tellsProblems(part: Part, at: number, parts: readonly Part[]): boolean {
  if (!isOnProblems(part) && !/(?:改进|整改)措施/.test(part.title)) return false
  return part.text === '' ? hasSubsections(parts, at) : !saysNothing(part.text)
}

function checkPart(input: CheckInput, parts: readonly Part[], part: Part, shown: Shown): Finding[] {
  const own: Place = { section: part.section, quote: part.text }
  const table = deviationsIn(input)
  if (table.length > 0) {
    const words = table.slice(0, SHOWN).map((deviation) => deviation.words)
    const deviations = words.join('、') + (table.length > SHOWN ? '等' : '')
    return [say('table', { ...shown, deviations }, [own, ...table.flatMap(({ places }) => places)])]
  }
  // A section that is still empty may be about to be written.
  if (part.text === '') return []
  return [...deviationFindings(input, parts, part, shown), ...adviceFindings(parts, shown, own)]
}

/** What the text tells of deviations where the tables know of none. */
function deviationFindings(input: CheckInput, parts: readonly Part[], part: Part, shown: Shown): Finding[] {
  const own: Place = { section: part.section, quote: part.text }
  const [told] = parts.flatMap((other) => (other === part ? [] : toldIn(other, input.content.year)))
  if (told) return [say('prose', { ...shown, deviations: told.quote }, [own, told])]
  const accounts = accountsApart(input)
  return accounts ? [say('accounts', { ...shown, ...accounts.params }, [own, ...accounts.places])] : []
}

function adviceFindings(parts: readonly Part[], shown: Shown, own: Place): Finding[] {
  const advice = parts.find(({ title, text }) => /建议/.test(title) && !/问题/.test(title) && !saysNothing(text))
  if (!advice) return []
  const params = { ...shown, advice: advice.title.replace(/\s/g, '') }
  return [say('advice', params, [own, { section: advice.section, quote: advice.text }])]
}

/** A section on problems as its findings name it. */
interface Shown extends Readonly<Record<string, string>> {
  readonly title: string
  readonly text: string
}

/** More deviations than these are counted and not named. */
const SHOWN = 3

const NOTHING = /^(?:目前|本年度?|我单位|本单位)?(?:暂?无|没有|不存在|未发现)(?:任何|明显|突出|存在的?)*(?:问题|情况)?[。.]?$/
/** Longer texts say something, whatever else they say. */
const SHORT = 40

function saysNothing(text: string): boolean {
  const words = text.replace(/\s/g, '')
  if (words === '' || NOTHING.test(words)) return true
  return words.length <= SHORT && /(?:暂无|没有|不存在|未发现|无)(?:明显|突出)?(?:的)?问题[。.]?$/.test(words)
}

/** A heading of the first level whose text stands below headings of its own. */
function hasSubsections(parts: readonly Part[], at: number): boolean {
  for (const { number, text } of parts.slice(at + 1)) {
    if (/^[一二三四五六七八九十]+、/.test(number)) return false
    if (text !== '') return true
  }
  return false
}

interface Deviation {
  readonly words: string
  readonly places: readonly Place[]
}

function deviationsIn({ content, sheet, rows }: CheckInput): Deviation[] {
  return content.tables.flatMap((table, at): Deviation[] => {
    const total = totalFund(table)
    const rate = parseDecimal(sheet.tables[at]?.execution.rate ?? '')
    const isOff = total && rate && (rate.lt(LOW_RATE) || rate.gt(100))
    const execution = isOff ? [{ words: `预算执行率${rate.toFixed()}%`, places: [fundPlace(table, total, 'executed')] }] : []
    return [...execution, ...(rows[at] ?? []).flatMap(deviationOf)]
  })
}

/** Below this a 执行率 is to be explained. */
const LOW_RATE = 90

function deviationOf({ table, row, name, standing, isDenied, weight, given }: RowReading): Deviation[] {
  if (standing?.isMissed || isDenied) {
    return [
      { words: `“${name}”目标${row.target.trim()}、完成${row.actual.trim()}`, places: [indicatorPlace(table, row, 'actual')] },
    ]
  }
  if (!weight || !given?.lt(weight)) return []
  return [{ words: `“${name}”${weight.toFixed()}分得${given.toFixed()}分`, places: [indicatorPlace(table, row, 'score')] }]
}

const TOLD =
  /[^,，:、]{0,40}?(?:余款|剩余资金|结转(?:至|到)?下年|未(?:能)?(?:按时|按期|全部|全面|如期)?(?:完成|达到|达标|支付|启动|实施到位)|尚未(?:完成|支付|启动|验收)|进度(?:较|偏|相对)?(?:慢|缓慢|滞后)|工期滞后|逾期|延期)[^,，]{0,40}/
const DENIED = /无|没有|不存在|未发现|未出现|未发生|杜绝|避免|防止|如果|如有|凡|对未|的[^,，]{0,4}(?:予以|进行)/
const EARLIER = /上年(?!度?(?:结转|结余))|去年|往年|同期/

function toldIn({ section, title, text }: Part, year: number): Place[] {
  if (/职责|职能|措施|下一步/.test(title)) return []
  for (const sentence of text.split(/[。！？；;!?\n]/)) {
    const folded = foldProse(sentence)
    const found = TOLD.exec(folded)
    const isOtherYear = EARLIER.test(folded) || [...folded.matchAll(/(\d{4})年/g)].some(([, written]) => Number(written) !== year)
    if (!found || isOtherYear || DENIED.test(found[0])) continue
    if (/(?:余款|剩余资金|结转(?:至|到)?下年)[^,，]{0,6}? ?0(?:\.0+)? ?(?:万|元)/.test(found[0])) continue
    return [{ section, quote: sentence.slice(found.index, found.index + found[0].length).trim() }]
  }
  return []
}

/** A difference between 预算 and 决算, in percent of the first, that wants a cause. */
const FAR_APART = 30

function accountsApart({ prose }: CheckInput): { params: Record<string, string>; places: Place[] } | null {
  const spending = indexAmounts(prose).get('spending') ?? []
  const of = (stage: 'budget' | 'final') =>
    spending.filter(({ amount }) => amount.stage === stage && amount.money === '' && amount.value.gt(0))
  const [[budget, ...plans], [final, ...others]] = [of('budget'), of('final')]
  if (!budget || !final || differ(budget, plans) || differ(final, others)) return null
  const percent = yuanOf(final.amount).times(HUNDRED).div(yuanOf(budget.amount))
  if (percent.minus(HUNDRED).abs().lt(FAR_APART)) return null
  const params = { final: final.amount.text, budget: budget.amount.text, percent: percent.toFixed(2) }
  return { params, places: [final, budget].map(({ section, amount }) => placeOf(section, amount.spot)) }
}

/** Several totals, and no telling which one is meant. */
function differ(one: Located, others: readonly Located[]): boolean {
  return others.some(({ amount }) => !yuanOf(amount).eq(yuanOf(one.amount)))
}
