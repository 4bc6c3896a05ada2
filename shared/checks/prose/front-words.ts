import { compact } from './fold-prose.ts'

/** Looking further back would take longer than the text for long text. */
const LONGEST_FRONT = 60
const LONGEST_LOOK = 200

/** The words of a clause in front of a figure: back to the comma, bracket or number before it. */
export function frontWords(text: string, at: number): string {
  return compact(/[^\d,，;:、()]*$/.exec(text.slice(Math.max(0, at - LONGEST_FRONT), at))?.[0] ?? '')
}

/** Words that change nothing about whose figure it is, or of what time: 该项目全年, 一是实现. */
const NEUTRAL =
  /^(?:[一二三四五六七八九十]是|该|本|此|项目|工程|专项|经费|资金|的|全年|当年|今年|年度|年末|年底|年|[全我本][县市区镇乡局省]|部门|单位|总体|整体|综合|平均|最终|自评|绩效|评价|预算|批复|下达|安排|到位|实际|使|使得|实现|完成|确保|保障|保持|共计|共|经|已|其|月|日)*$/

/** Whether a figure behind these words is the one of the whole project, and not of a part, a stage or a plan of years. */
export function isOwnFront(words: string, stem: string): boolean {
  const named = stem === '' ? -1 : words.lastIndexOf(stem)
  return NEUTRAL.test(named < 0 ? words : words.slice(named + stem.length))
}

const TIMES =
  /半年|季度|(?:截[至止]|[至到])[^,，]{0,8}?(?<!\d)(?:[1-9]|1[01])月|(?<!\d)(?:[1-9]|1[01])月[末底]|全年|年末|年底|12月|\d{4}年(?!\d)/g

/** A day before December, in the clause of the figure itself. */
const DAY = /(?<!\d)(?:[1-9]|1[01])月\d{1,2}日[^,，]{0,12}$/

/** Whether the time named last in front of a figure is one before the end of the year: 三季度末, 截至9月底. */
export function isInterim(text: string, at: number): boolean {
  const front = text.slice(Math.max(0, at - LONGEST_LOOK), at)
  if (DAY.test(front)) return true
  const last = front.match(TIMES)?.at(-1)
  return last !== undefined && !/^(?:全年|年末|年底|12月|\d{4}年)$/.test(last)
}
