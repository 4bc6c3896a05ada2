import { withoutRemarks } from './fold-label.ts'
import type { HeadingNumber } from './heading-number.ts'

const CAUSES = '(?:其?(?:主要)?原因(?:分析)?|(?:下一步)?(?:的)?(?:改进|整改)(?:措施|意见|建议|方向)?|建议|措施)'
const PROBLEMS = new RegExp(`^(?:绩效管理|预算支出|项目支出)?(?:中)?存在的?(?:主要|突出)?问题(?:(?:及|和|与|、)${CAUSES})*$`)

/** Whether folded words head the section on problems in the outline of another form: 存在的问题及原因分析. */
export function isOtherProblems(words: string, title: string): boolean {
  return isOnProblems(title) && PROBLEMS.test(withoutRemarks(words))
}

/** Lists inside of a section speak of problems too; only 七、 begins a section of that outline. */
export function headsSection(number: HeadingNumber | null): boolean {
  return number?.style === 'chinese'
}

function isOnProblems(title: string): boolean {
  return PROBLEMS.test(title) && /措施/.test(title)
}
