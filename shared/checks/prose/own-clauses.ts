import { compact } from './fold-prose.ts'

/** A project as the subject of a clause: "农村公路养护项目自评得分97分", also behind a list number or a year. */
const SUBJECT =
  /^(?:其中:?|另|[一二三四五六七八九十]是|\(?[一二三四五六七八九十\d]+[、.)]|\d{4}年度?)*([\p{Script=Han}A-Za-z0-9"“”()]{2,30}?(?:项目|工程|专项))/u
const SAME_AGAIN = /^(?:该|本|此|这[个一]?|上述|以上|整个|各|所有|全部)/

/** Whether a clause has a project for its subject that is not the one of this name, nor a short form of it. */
export function isOfOther(clause: string, name: string): boolean {
  const subject = SUBJECT.exec(compact(clause))?.[1]
  if (subject === undefined || SAME_AGAIN.test(subject)) return false
  return !isShortFormOf(subject.replace(/(?:项目|工程|专项)$/, ''), compact(name))
}

function isShortFormOf(short: string, name: string): boolean {
  let at = -1
  return Array.from(short).every((char) => (at = name.indexOf(char, at + 1)) >= 0)
}

/** Blanks out the clauses of other projects; what is left keeps its place. */
export function ownClauses(text: string, stem: string, name: string): { readonly text: string; readonly endsWithOther: boolean } {
  let isOther = false
  const own = text.replace(/[^,，]+/g, (clause) => {
    if (compact(clause).includes(stem)) isOther = false
    else if (isOfOther(clause, name)) isOther = true
    return isOther ? blank(clause) : clause
  })
  return { text: own, endsWithOther: isOther }
}

/** Blanks out what follows 其中, to the end of its bracket or of the sentence; what is left keeps its place. */
export function withoutParts(text: string): string {
  return text.replace(/\([^()]{0,40}其中[^()]{0,200}\)/g, blank).replace(/其中.*$/s, blank)
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}
