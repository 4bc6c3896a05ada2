/** What official forms print behind a label: units, letters of a formula, points, where the seal goes. */
const PRINTED_REMARK = /\((?:单位:)?(?:万?元|[%A-Z]|[A-Z]\/[A-Z](?:[×*]100%?)?|\d+(?:\.\d+)?分?|单位|全称|盖章|公章|签章)\)/gi

/** Words that the variants of the form put before and behind the word a label is known by. */
const WORDS_BEFORE = /^(?:年度|全年|总体|绩效|目标|未完成|未达标|偏差|偏离|较?大|或|及|和|的)*$/
const WORDS_BEHIND = /^(?:数|额|金额|资金|申请|安排)?$/

/** Names of the blocks of a table, as its first column prints them beside the header of each. */
const BLOCK_NAME = /^(?:年度|年初|项目|部门|单位|整体|总体|支出|预算|专项|资金|来源|绩效|目标|指标|完成|执行|申请|使用|情况)*$/

/**
 * Whether a label says no more than forms print: the word it is known by, and what the published variants put
 * around it. Anything else was typed by somebody.
 * @param label folded, see fold-label.ts
 */
export function isPrinted(label: string, known: RegExp): boolean {
  const words = label.replace(PRINTED_REMARK, '')
  const match = known.exec(words)
  if (match === null) return false
  return WORDS_BEFORE.test(words.slice(0, match.index)) && WORDS_BEHIND.test(words.slice(match.index + match[0].length))
}

export function isBlockName(label: string): boolean {
  return BLOCK_NAME.test(label.replace(PRINTED_REMARK, ''))
}

/** Whether a text is nothing but remarks of the form: "(40分)". */
export function isPrintedRemark(text: string): boolean {
  return text.replace(PRINTED_REMARK, '') === ''
}
