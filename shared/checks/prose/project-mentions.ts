import type { ReportContent, TableContent } from '../../report/content.ts'
import { compact, foldProse } from './fold-prose.ts'
import type { Prose } from './prose.ts'
import { ownClauses, withoutParts } from './own-clauses.ts'
import { type Sentence, isOtherYear, sentencesOf } from './sentences.ts'

/**
 * A sentence that is about one table: it names the project, or goes on in the paragraph of one that does. What it
 * says of other projects, and of parts behind 其中, is blanked out.
 */
export interface ProjectSentence {
  readonly table: TableContent
  readonly stem: string
  readonly sentence: Sentence
}

/** The name of a project as the text shortens it: "数字化加工" of "数字化加工项目"; "" when too little is left. */
export function projectStem(name: string): string {
  const whole = compact(foldProse(name)).replace(/^\d{4}年度?/, '')
  const stem = whole.replace(/(?:项目|工程|专项|经费|资金)+$/, '')
  return stem.length >= SHORTEST ? stem : whole.length >= SHORTEST ? whole : ''
}

const SHORTEST = 4
/** Words that turn to the whole unit again. */
const UNIT_AGAIN = /部门整体|本部门|全部门|本单位|我单位|全单位|所有项目|各项目|(?:合计|共有?)\d+个项目/

interface Named {
  readonly table: TableContent
  readonly stem: string
}

/** Parts may go on behind a semicolon: 其中：材料费支出120万元；人工费支出127万元. */
function goesOn(before: Sentence, { section, paragraph, start }: Sentence): boolean {
  const isSame = before.section === section && before.paragraph === paragraph
  return isSame && /[;；]/.test(section.paragraphs[paragraph]?.[start - 1] ?? '')
}

/** The sentences of this year that are about exactly one table. */
export function projectSentences({ tables, year }: ReportContent, prose: Prose): ProjectSentence[] {
  const named = tables.flatMap((table) => {
    const stem = projectStem(table.name)
    return stem === '' ? [] : [{ table, stem }]
  })
  if (named.length === 0) return []
  let current: Named | null = null
  let before: Sentence | null = null
  let inParts = false
  return sentencesOf(prose).flatMap((sentence) => {
    if (before?.section !== sentence.section || before.paragraph !== sentence.paragraph) current = null
    inParts &&= before !== null && goesOn(before, sentence)
    before = sentence
    const text = sentence.compact
    const found = named.filter(({ stem }) => text.includes(stem))
    // 二期 of a project also names the project; the longest name is meant.
    const longest = found.filter(({ stem }) => !found.some((other) => other.stem !== stem && other.stem.includes(stem)))
    if (longest.length > 0) current = longest.length === 1 ? (longest[0] ?? null) : null
    else if (UNIT_AGAIN.test(text)) current = null
    if (!current) return []
    const { table, stem }: Named = current
    const own = ownClauses(sentence.text, stem, table.name)
    if (own.endsWithOther) current = null
    const told = inParts ? '' : withoutParts(own.text)
    inParts ||= /其中[^()]*$/.test(sentence.text)
    return isOtherYear(sentence, { year }) ? [] : [{ table, stem, sentence: { ...sentence, text: told } }]
  })
}
