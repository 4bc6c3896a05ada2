import { subsetSums, toleranceOf, yuanOf } from '../compare/equation.ts'
import { type Imbalance, findImbalance, imbalanceParams } from '../compare/imbalance.ts'
import { findOverfullLists } from '../compare/overfull-lists.ts'
import { findRepair } from '../compare/repair.ts'
import type { Check, CheckInput, Sentences } from '../check.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { findClosingTotals } from '../prose/closing-totals.ts'
import type { PartList, SectionProse } from '../prose/prose.ts'
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
export const incomeAndSpending: Check = { code: 'A1', sentences, run: checkIncomeAndSpending }

function checkIncomeAndSpending({ prose }: CheckInput): Finding[] {
  return prose.sections.flatMap((section) => [
    ...checkLists(section),
    ...checkClosingTotals(section),
    ...checkUnknownParts(section),
  ])
}

function checkLists(section: SectionProse): Finding[] {
  return section.lists.flatMap((list) => {
    const imbalance = isAccount(list) ? findImbalance(list, isComplete(list)) : null
    return imbalance ? [finding(section, imbalance)] : []
  })
}

/** 100万元、150万元、50万元，合计300万元. What stands in front may be more than the list, so any choice of it will do. */
function checkClosingTotals(section: SectionProse): Finding[] {
  return findClosingTotals(section).flatMap(({ total, parts }) => {
    const tolerance = toleranceOf([total, ...parts])
    if (subsetSums(parts.map(yuanOf)).some((one) => one.minus(yuanOf(total)).abs().lte(tolerance))) return []
    const equation = { total, parts }
    return [finding(section, { equation, repair: findRepair(equation) })]
  })
}

/** 基本支出434.05万元，其中：工资福利支出402.10万元、对个人和家庭的补助39.15万元. */
function checkUnknownParts(section: SectionProse): Finding[] {
  return findOverfullLists(section)
    .filter(({ total }) => !total.subject || rootOf(total.subject) !== 'assets')
    .map((equation) => finding(section, { equation, repair: findRepair(equation) }))
}

function finding(section: SectionProse, imbalance: Pick<Imbalance, 'equation' | 'repair'>): Finding {
  const { total, parts } = imbalance.equation
  const places = [total, ...parts].map(({ spot }) => placeOf(section, spot))
  return say('sum', { ...imbalanceParams(imbalance), ...repairParams(imbalance.repair) }, places)
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
