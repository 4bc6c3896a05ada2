import { parseDecimal } from '../../base/decimal.ts'
import type { SectionContent } from '../../report/content.ts'
import { plainText } from '../../report/rich-text.ts'
import { fundPlace, indicatorPlace } from '../cell-place.ts'
import { totalFund } from '../../scoring/score-execution.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { placeOf } from '../prose/quote.ts'
import { type Sentence, isOtherYear, sentencesOf, spotIn } from '../prose/sentences.ts'
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
  const { sections } = input.content
  return sections.flatMap((section, at) => {
    const text = textOf(section)
    if (!/问题/.test(section.title) || !saysNothing(text) || (text === '' && hasSubsections(sections, at))) return []
    const shown = { title: section.title.replace(/\s/g, ''), text: text || '（空白）' }
    const own: Place = { section: section.id, quote: text }
    const table = deviationsIn(input)
    if (table.length > 0) {
      const deviations =
        table
          .slice(0, SHOWN)
          .map(({ words }) => words)
          .join('、') + (table.length > SHOWN ? '等' : '')
      return [say('table', { ...shown, deviations }, [own, ...table.flatMap(({ places }) => places)])]
    }
    // A section that is still empty may be about to be written.
    if (text === '') return []
    const [told] = sentencesOf(input.prose).flatMap((sentence) =>
      sentence.section.id === section.id ? [] : toldIn(sentence, input),
    )
    if (told) return [say('prose', { ...shown, deviations: told.quote }, [own, told])]
    const advice = sections.find((other) => /建议/.test(other.title) && !/问题/.test(other.title) && !saysNothing(textOf(other)))
    if (!advice) return []
    return [
      say('advice', { ...shown, advice: advice.title.replace(/\s/g, '') }, [own, { section: advice.id, quote: textOf(advice) }]),
    ]
  })
}

/** More deviations than these are counted and not named. */
const SHOWN = 3

function textOf({ paragraphs }: SectionContent): string {
  return paragraphs.map(plainText).join('').trim()
}

const NOTHING = /^(?:目前|本年度?|我单位|本单位)?(?:暂?无|没有|不存在|未发现)(?:任何|明显|突出|存在的?)*(?:问题|情况)?[。.]?$/
/** Longer texts say something, whatever else they say. */
const SHORT = 40

function saysNothing(text: string): boolean {
  const words = text.replace(/\s/g, '')
  if (words === '' || NOTHING.test(words)) return true
  return words.length <= SHORT && /(?:暂无|没有|不存在|未发现|无)(?:明显|突出)?(?:的)?问题[。.]?$/.test(words)
}

/** A heading of the first level whose text stands below headings of its own. */
function hasSubsections(sections: readonly SectionContent[], at: number): boolean {
  for (const section of sections.slice(at + 1)) {
    if (/^\s*[一二三四五六七八九十]+、/.test(section.number)) return false
    if (textOf(section) !== '') return true
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

function deviationOf({ table, row, name, standing, weight, given }: RowReading): Deviation[] {
  if (standing?.isMissed) {
    return [
      { words: `“${name}”目标${row.target.trim()}、完成${row.actual.trim()}`, places: [indicatorPlace(table, row, 'actual')] },
    ]
  }
  if (!weight || !given?.lt(weight)) return []
  return [{ words: `“${name}”${weight.toFixed()}分得${given.toFixed()}分`, places: [indicatorPlace(table, row, 'score')] }]
}

const TOLD =
  /[^,，:、]{0,40}?(?:余款|剩余资金|结转(?:至|到)?下年|未(?:能)?(?:按时|按期|全部|全面|如期)?(?:完成|达到|达标|支付|启动|实施到位)|尚未(?:完成|支付|启动|验收)|进度(?:较|偏|相对)?(?:慢|缓慢|滞后)|工期滞后|逾期|延期)[^,，]*/
const DENIED = /无|没有|不存在|未发现|未出现|未发生|杜绝|避免|防止|如果|如有|凡|对未|的[^,，]{0,4}(?:予以|进行)/

function toldIn(sentence: Sentence, input: CheckInput): Place[] {
  const { section, text } = sentence
  const title = input.content.sections.find(({ id }) => id === section.id)?.title ?? ''
  const found = TOLD.exec(text)
  if (!found || /职责|职能|措施|下一步/.test(title) || DENIED.test(found[0]) || isOtherYear(sentence, input.content)) return []
  if (/(?:余款|剩余资金|结转(?:至|到)?下年)[^,，]{0,6}? ?0(?:\.0+)? ?(?:万|元)/.test(found[0])) return []
  return [placeOf(section, spotIn(sentence, found.index, found.index + found[0].length))]
}
