import type { Unclear } from './doubt.ts'
import { quoteText } from './fold-text.ts'

/** How a cell that nobody can be sure of is to be written instead; ends a sentence, without a full stop. */
export function explainDoubt(column: '目标值' | '实际完成值', text: string, doubt: Unclear): string {
  const said = `${column}“${quoteText(text)}”`
  const example = column === '目标值' ? '“≥95%”“12次”或“2022年12月底前”' : '“96%”或“12次”'
  switch (doubt.why) {
    case 'several':
      return `${said}里不止一个数（${quoteText(doubt.detail)}），分不清按哪一个计分，请只写计分的那个数，其余分行填写`
    case 'vague':
      return `${said}有“${doubt.detail}”，不是确定的数，请写成${example}这样的数`
    case 'look-alike':
      return `${said}里有字母“O”“I”“l”或“〇”，请改成数字0或1`
    case 'separators':
      return `${said}的小数点或千位分隔符位置不对，读不出是多少，请核对后重写`
    case 'identifier':
      return `${said}像是文号、编号或电话号码，不是指标值，请写成${example}这样的数`
    case 'date-too':
      return `${said}里既有日期又有数，分不清按哪一个计分，请分成两行填写`
    case 'signs':
      return `${said}前后的符号或字样相反，不知是上限还是下限，请只留一个`
    case 'sign-last':
      return `${said}的符号写在数的后面，不知是上限还是下限，请写在前面，如“≥95%”或“≤95%”`
    case 'signed':
      return `${said}写的是范围，不是一个确定的数值，请写实际达到的数，如“96%”`
    case 'planned':
      return `${said}写的是打算，不是结果，请写实际达到的数，如“96%”`
    case 'other-year':
      return `${said}写的是${doubt.detail}年，不是本报告的年度，请核对年份`
    case 'year':
      return `${said}像是年份，不是数量；如是时限，请写成“2022年12月底前”这样的日期`
    case 'none':
      return `${said}可以是没有设定目标，也可以是不应发生；如指不应发生，请写成“0”`
    case 'long':
      return `${said}是一段话，不能确定地读成一个数值或日期，请只写计分的那个数，如${example}`
    case 'other':
      return `${said}不能确定地读成一个${column === '目标值' ? '数值或日期' : '数值'}，请写成${example}这样的形式，否则由人评定`
  }
}
