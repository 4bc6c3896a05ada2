import { latestFor } from '../../base/latest.ts'
import { findImbalance, imbalanceParams } from '../compare/imbalance.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import type { PartList } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import { type Subject, isSourceLevel, rootOf } from '../prose/subject.ts'
import { repairParams } from '../sentence-text.ts'

const sentences = {
  sum: {
    severity: 'error',
    zh: '{whole}与所列各项之和不相等：{parts}，合计{sum}，相差{difference}，请核对。',
    en: '{whole} is not the sum of what is named for it: {parts} make {sum}, which differs by {difference}.',
  },
} as const satisfies Sentences

const say = speaker('A1', sentences)

/** A1: 收入, and the money of a project, = Σ sources; 支出 = 基本支出 + 项目支出 (基本支出 = 人员 + 公用); in 预算 and in 决算. */
export const incomeAndSpending: Check = { code: 'A1', sentences, run: latestFor(checkIncomeAndSpending) }

function checkIncomeAndSpending({ prose }: CheckInput): Finding[] {
  return prose.sections.flatMap((section) =>
    section.lists.flatMap((list) => {
      const imbalance = isAccount(list) ? findImbalance(list, isComplete(list)) : null
      if (!imbalance) return []
      const places = [list.whole, ...list.parts].map(({ spot }) => placeOf(section, spot))
      return [say('sum', { ...imbalanceParams(imbalance), ...repairParams(imbalance.repair) }, places)]
    }),
  )
}

function isAccount({ whole, parts }: PartList): boolean {
  const subject = whole.subject ?? parts[0]?.subject
  const root = subject ? rootOf(subject) : null
  return root === 'income' || root === 'spending' || isSourceLevel(root)
}

/** Whether a list names everything that its total is made of: two sources, or both kinds of spending. */
function isComplete({ whole, parts }: PartList): boolean {
  const names = (subject: Subject) => parts.some((part) => part.subject === subject)
  if (whole.subject === 'basic-spending') return names('personnel-spending') && names('public-spending')
  const isByLevel = parts.some(({ subject }) => isSourceLevel(subject))
  if (!isByLevel && (whole.subject === 'spending' || whole.subject === null)) {
    const basic = names('basic-spending') || (names('personnel-spending') && names('public-spending'))
    return basic && names('project-spending')
  }
  return parts.length > 1
}
