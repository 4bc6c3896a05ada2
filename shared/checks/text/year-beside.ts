/** 2021年1100万元, 2021年末：60人: a year and a figure with nothing said between them. */
const BARE = /^(?:截至)?\d{4} ?年度?(?:[末底初] ?)?(?:为|是|[:：])? ?[\d-]/
const FIGURE = /^[^)。!?]*?\d ?(?:亿|万)?(?:元|人|名|个|%)[^)。!?]*\)/
/** What a figure in front of a bare year ends with: 公务接待费3.15万元，2021年4.00万元. */
const AFTER_A_FIGURE = /(?:\d ?(?:亿|万)?(?:元|人|名|个)|%)[,，、]? ?$/
const LONGEST = 60

/**
 * Whether the year at this place of a folded paragraph stands beside another one on purpose: in brackets with a
 * figure of its own, bare behind a figure, or as one of two years (2022年和2021年). That compares, and is no slip.
 */
export function isBesideAnother(folded: string, at: number, year: number): boolean {
  const before = folded.slice(Math.max(0, at - LONGEST), at)
  const behind = folded.slice(at, at + LONGEST)
  const isInBrackets = before.lastIndexOf('(') > before.lastIndexOf(')')
  if (isInBrackets && FIGURE.test(behind)) return true
  if (BARE.test(behind) && AFTER_A_FIGURE.test(before)) return true
  return (
    new RegExp(`(?<!\\d)${year} ?年(?:度|末)?[和与及、]$`).test(before) ||
    new RegExp(`^\\d{4} ?年(?:度|末)?[和与及、] ?${year} ?年`).test(behind)
  )
}
