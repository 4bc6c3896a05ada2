import { Decimal, formatPlain, parseDecimal } from '../../base/decimal.ts'
import type { RuleSet } from '../../scoring/rules/rule-set.ts'
import type { Grade, TableScore } from '../../scoring/score-sheet.ts'
import { countUnscored } from '../../scoring/score-standing.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding, Place } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { placeOf } from '../prose/quote.ts'
import { type Sentence, isOtherYear, sentencesOf, spotIn } from '../prose/sentences.ts'

const sentences = {
  prose: {
    severity: 'error',
    zh: '文中得分是{score}分，评价等级写的是“{word}”；{score}分按规定应为“{grade}”，请核对得分或等级。',
    en: 'The text gives {score} points and calls them "{word}"; by the rules {score} points are "{grade}". Check the score or the grade.',
  },
  table: {
    severity: 'warning',
    zh: '文中的评价是“{word}”，自评表总分却是{score}分，按规定应为“{grade}”，请统一。',
    en: 'The text says "{word}", but the total of the table is {score}, which by the rules is "{grade}". Make them agree.',
  },
} as const satisfies Sentences

const say = speaker('B9', sentences)

/** B9: the word for the grade fits the total, in the same sentence and between text and table. */
export const gradeWord: Check = { code: 'B9', sentences, run: checkGrades }

const SCORE = /(?:得分|评分|总分|分数)(?:合计|结果)?(?:为|是|:|达到?|共)? ?(\d{1,3}(?:\.\d+)?) ?分(?!以|及|\(含|-|~|至)/
const WORD = '优秀|优|良好|良|中等|中|合格|较差|差|不合格'
const QUOTES = `["“”'‘’「」]?`
const GRADE = new RegExp(
  `(?:等级|等次|档次|级别|(?:评定|评价|自评|绩效)(?:结果|结论)|评级|评定|评为)(?:被?评?定?为|是|属于|:)? ?${QUOTES}(${WORD})${QUOTES}(?=等|级|档|[,，、)(\\s]|$)`,
)
/** A section about the goals that consists of one word. */
const ALONE = new RegExp(`^[\\s]*(${WORD})[\\s]*$`)
const ABOUT_GOALS = /绩效.{0,8}(?:完成|情况|结论|评价)|自评(?:结论|结果)/

const GRADES: Readonly<Record<string, Grade>> = {
  优秀: '优',
  优: '优',
  良好: '良',
  良: '良',
  中等: '中',
  中: '中',
  合格: '中',
  较差: '差',
  差: '差',
  不合格: '差',
}

function checkGrades(input: CheckInput): Finding[] {
  return sentencesOf(input.prose).flatMap((sentence) => {
    const word = wordOf(sentence, input)
    if (!word || isOtherYear(sentence, input.content) || /明年|下一?年|力争|争取/.test(sentence.text)) return []
    const score = SCORE.exec(sentence.text)
    return score ? checkScore(sentence, word, score, input.rules) : checkTables(word, input)
  })
}

interface Word {
  readonly text: string
  readonly grade: Grade
  readonly place: Place
}

function wordOf(sentence: Sentence, { content }: CheckInput): Word | null {
  const { section, text } = sentence
  const title = content.sections.find(({ id }) => id === section.id)?.title ?? ''
  const isAlone = section.text.trim().length <= MOST_ALONE && ABOUT_GOALS.test(title)
  const found = GRADE.exec(text) ?? (isAlone ? ALONE.exec(text) : null)
  const [whole, word = ''] = found ?? []
  const grade = GRADES[word]
  if (!found || whole === undefined || !grade) return null
  return { text: word, grade, place: placeOf(section, spotIn(sentence, found.index, found.index + whole.length)) }
}

/** 良好。 */
const MOST_ALONE = 4

function checkScore(sentence: Sentence, word: Word, found: RegExpExecArray, rules: RuleSet): Finding[] {
  const score = parseDecimal(found[1] ?? '')
  if (!score || score.gt(100) || /满分(?!为?100)/.test(sentence.text)) return []
  const grade = gradeOf(score, rules)
  if (grade === word.grade) return []
  const spot = spotIn(sentence, found.index, found.index + found[0].length)
  return [say('prose', { score: formatPlain(score), word: word.text, grade }, [placeOf(sentence.section, spot), word.place])]
}

function gradeOf(score: Decimal, rules: RuleSet): Grade {
  return rules.grades.find(({ from }) => score.gte(from))?.grade ?? '差'
}

/** A grade without a score is that of the tables, as far as they agree on one. */
function checkTables(word: Word, { content, sheet }: CheckInput): Finding[] {
  const scored = sheet.tables.filter((table) => countUnscored(table) === 0 && hasPoints(table))
  const [first] = scored
  if (!first || scored.length < content.tables.length || scored.some(({ grade }) => grade !== first.grade)) return []
  if (word.grade === first.grade) return []
  const printed = content.tables.find(({ id }) => id === first.id)?.printed?.score ?? ''
  const total: Place = { table: first.id, row: first.id, field: 'printed/score', quote: printed }
  const score = formatPlain(new Decimal(first.total.score))
  return [say('table', { word: word.text, score, grade: first.grade }, [word.place, total])]
}

function hasPoints({ indicators }: TableScore): boolean {
  return indicators.some(({ weight }) => parseDecimal(weight)?.gt(0) === true)
}
