import type { Doubt, Unclear } from './doubt.ts'
import { quoteText } from './fold-text.ts'

interface Said {
  /** "目标值“约95%”" */
  readonly cell: string
  readonly detail: string
  /** What a readable cell of that column looks like. */
  readonly example: string
}

/** One sentence for each doubt: what is wrong with the cell, and how it is to be written instead. */
const SENTENCES: Readonly<Record<Doubt, (said: Said) => string>> = {
  several: ({ cell, detail }) =>
    `${cell}里不止一个数（${quoteText(detail)}），分不清按哪一个计分，请只写计分的那个数，其余分行填写`,
  vague: ({ cell, detail, example }) => `${cell}有“${detail}”，不是确定的数，请写成${example}这样的数`,
  'look-alike': ({ cell }) => `${cell}里有字母“O”“I”“l”或“〇”，请改成数字0或1`,
  separators: ({ cell }) => `${cell}的小数点或千位分隔符位置不对，读不出是多少，请核对后重写`,
  identifier: ({ cell, example }) => `${cell}像是文号、编号或电话号码，不是指标值，请写成${example}这样的数`,
  'date-too': ({ cell }) => `${cell}里既有日期又有数，分不清按哪一个计分，请分成两行填写`,
  signs: ({ cell }) => `${cell}前后的符号或字样相反，不知是上限还是下限，请只留一个`,
  'sign-last': ({ cell }) => `${cell}的符号写在数的后面，不知是上限还是下限，请写在前面，如“≥95%”或“≤95%”`,
  signed: ({ cell }) => `${cell}写的是范围，不是一个确定的数值，请写实际达到的数，如“96%”`,
  planned: ({ cell }) => `${cell}写的是打算，不是结果，请写实际达到的数，如“96%”`,
  'other-year': ({ cell, detail }) => `${cell}写的是${detail}年，不是本报告的年度，请核对年份`,
  year: ({ cell }) => `${cell}像是年份，不是数量；如是时限，请写成“2022年12月底前”这样的日期`,
  month: ({ cell, detail }) => `${cell}可以是月份，也可以是月数；请写成“${detail}月底前”或“${detail}个月”`,
  none: ({ cell }) => `${cell}可以是没有设定目标，也可以是不应发生；如指不应发生，请写成“0”`,
  long: ({ cell, example }) => `${cell}是一段话，不能确定地读成一个数，请只写计分的那个数，如${example}`,
  other: ({ cell, example }) => `${cell}不能确定地读成一个数，请写成${example}这样的形式，否则由人评定`,
}

const EXAMPLES = { 目标值: '“≥95%”“12次”或“2022年12月底前”', 实际完成值: '“96%”或“12次”' } as const

/** Why a cell is not computed with, as part of a sentence. */
export function explainDoubt(column: keyof typeof EXAMPLES, text: string, { why, detail }: Unclear): string {
  return SENTENCES[why]({ cell: `${column}“${quoteText(text)}”`, detail, example: EXAMPLES[column] })
}
