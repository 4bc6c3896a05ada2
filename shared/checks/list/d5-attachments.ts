import { Decimal } from '../../base/decimal.ts'
import type { SectionContent } from '../../report/content.ts'
import { plainText } from '../../report/rich-text.ts'
import { readAmount } from '../../scoring/amount.ts'
import { findTemplate } from '../../template/catalogue.ts'
import { tableTitle } from '../../template/template.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { projectStem } from '../prose/project-mentions.ts'
import { placeOf } from '../prose/quote.ts'
import { type Sentence, isOtherYear, sentencesOf, spotIn } from '../prose/sentences.ts'

const sentences = {
  none: {
    severity: 'error',
    zh: '按提纲应附《{form}》，报告里一张自评表也没有，请补附。',
    en: 'The outline asks for "{form}", but the report has no table at all: attach it.',
  },
  project: {
    severity: 'warning',
    zh: '文中单独说明了“{text}”，却没有附这个项目的自评表；请补附，名称不同的请统一名称。',
    en: 'The text tells of "{text}", but there is no table of that project: attach it, or use one name for it.',
  },
  named: {
    severity: 'warning',
    zh: '文中说附有“{text}”，报告里却没有，请补附或改这句话。',
    en: 'The text says that "{text}" is attached, but it is not in the report: attach it or change the sentence.',
  },
} as const satisfies Sentences

const say = speaker('D5', sentences)

/** D5: the tables that the outline asks for and that the text names are there. */
export const attachments: Check = { code: 'D5', sentences, run: checkAttachments }

function checkAttachments(input: CheckInput): Finding[] {
  const all = sentencesOf(input.prose)
  const missing = checkOutline(input)
  return [...missing, ...(missing.length > 0 ? [] : checkProjects(input, all)), ...all.flatMap((one) => checkNamed(input, one))]
}

/** A report in the outline of its template, most of it written, and without any table. */
function checkOutline({ content }: CheckInput): Finding[] {
  const template = findTemplate(content.template)
  const last = template?.sections.at(-1)
  if (!template || !last || content.tables.length > 0) return []
  const written = new Set(content.sections.filter(isWritten).map(({ id }) => id))
  // Headings that only hold others have no text of their own.
  if (template.sections.filter(({ id }) => written.has(id)).length * 2 < template.sections.length) return []
  return [say('none', { form: tableTitle(template.form, content.year) }, [{ section: last.id, quote: '' }])]
}

function isWritten({ paragraphs }: SectionContent): boolean {
  return paragraphs.some((one) => plainText(one).trim() !== '')
}

/** Projects from this many 元 on are told one by one, each with its table. */
const LARGE = new Decimal(500_000)
const PROJECT =
  /^(?:\d{1,2}[.、]|\(\d{1,2}\)|[一二三四五六七八九十]是)? ?([^\d,，:、()]{2,30}?(?:项目|工程|专项|经费))(?:的)?(?:全年|年初|调整后|\d{4}年)*(?:预算|资金|安排|执行|支出)(?:数|资金|安排|金额)*(?:为|共计?|:)? ?(\d[\d,.]*) ?(亿元|万元|元)/
const NO_NAME = /^(?:本|该|各|全部|所有|以上|其他|其中|我|\d{4}年|全年|年初)/

function checkProjects({ content }: CheckInput, all: readonly Sentence[]): Finding[] {
  const stems = content.tables.map(({ name }) => projectStem(name))
  if (stems.length === 0 || stems.includes('')) return []
  const titles = new Map(content.sections.map(({ id, title }) => [id, title]))
  return all.flatMap((sentence) => {
    const found = PROJECT.exec(sentence.text)
    const [, name = '', digits = '', unit = ''] = found ?? []
    if (!found || !/项目/.test(titles.get(sentence.section.id) ?? '') || NO_NAME.test(name) || isOtherYear(sentence, content))
      return []
    const stem = projectStem(name)
    const amount = readAmount(digits + unit, '元')
    const isKnown = stem === '' || stems.some((own) => own.includes(stem) || stem.includes(own))
    if (isKnown || !amount?.gte(LARGE)) return []
    const end = found.index + found[0].length
    return [say('project', { text: found[0].trim() }, [placeOf(sentence.section, spotIn(sentence, found.index, end))])]
  })
}

const NAMED =
  /(?:详?见|附件|附表|附)(?:后|的)?[\d.、:： ]*[《“"(]?((?:\d{4}年度?)?(部门整体|项目)(?:支出)?绩效自评表|[^,，、:：.《》“”"()]{0,16}基础数据表)/

function checkNamed({ content }: CheckInput, sentence: Sentence): Finding[] {
  const found = NAMED.exec(sentence.text)
  const [, text = '', kind] = found ?? []
  if (!found || isOtherYear(sentence, content)) return []
  const wanted = kind === '部门整体' ? 'department' : 'project'
  const isThere =
    kind === undefined ? Object.keys(content.facts).length > 0 : content.tables.some((table) => table.kind === wanted)
  const at = found.index
  return isThere ? [] : [say('named', { text }, [placeOf(sentence.section, spotIn(sentence, at, at + found[0].length))])]
}
