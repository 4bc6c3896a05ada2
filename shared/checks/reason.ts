import { isBlank } from '../scoring/fold-text.ts'

const NOTHING = /^(?:暂?无|没有|无偏差|不存在偏差|无原因)$/
const DONE = /^(?:已|按时|按期|全部|均|都)*(?:完成|达标|达到|达成|实现)(?:目标|任务|指标)?$/

/** Whether 偏差原因分析及改进措施 says why: 无 and 已完成 explain nothing. */
export function isReason(cell: string): boolean {
  return !isBlank(cell) && !NOTHING.test(words(cell)) && !saysDone(cell)
}

/** Words that report success in the column for reasons. */
export function saysDone(cell: string): boolean {
  return DONE.test(words(cell))
}

function words(cell: string): string {
  return cell.replace(/[\s。.，,；;！!]/g, '')
}
