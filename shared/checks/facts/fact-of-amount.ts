import { FIGURE_GROUPS } from '../../figures/dictionary.ts'
import { isExact } from '../prose/exact-amount.ts'
import type { Amount } from '../prose/prose.ts'
import type { Stage } from '../prose/read-label.ts'
import type { Subject } from '../prose/subject.ts'

/** The basic figure (基础数据) that an amount of the narrative is, by what it is an amount of and in which account. */
const BY_STAGE: Readonly<Record<Stage, Readonly<Partial<Record<Subject, string>>>>> = {
  budget: {
    income: 'income.budget',
    'general-budget': 'income.budget.fiscal',
    'other-income': 'income.budget.other',
    spending: 'spending.budget',
    'basic-spending': 'spending.budget.basic',
    'project-spending': 'spending.budget.project',
    ...threePublic('budget'),
  },
  final: {
    income: 'income.final',
    'general-budget': 'income.final.fiscal',
    'other-income': 'income.final.other',
    'carried-over': 'income.final.carriedOver',
    spending: 'spending.final',
    'basic-spending': 'spending.final.basic',
    'personnel-spending': 'spending.final.personnel',
    'public-spending': 'spending.final.public',
    'project-spending': 'spending.final.project',
    'carried-forward': 'balance.final',
    ...threePublic('final'),
    ...procurement(),
  },
}

/** What is told of the whole year or its end, in no account. */
const WITHOUT_STAGE: Readonly<Partial<Record<Subject, string>>> = {
  ...procurement(),
  assets: 'assets.total',
  liabilities: 'liabilities.total',
  'net-assets': 'assets.net',
  'fixed-assets-cost': 'assets.fixed',
  'assets-in-use': 'assets.inUse',
}

const SECTION_OF: ReadonlyMap<string, string> = new Map(
  FIGURE_GROUPS.flatMap(({ section, figures }) => figures.map(({ key }) => [key, section] as const)),
)

/**
 * The key of the fact that an amount states; null unless that is certain: a level of the report's own year, of all
 * money, that stands in the section of the fact or says its account itself.
 */
export function factOfAmount(amount: Amount): string | null {
  const { subject, stage, stageStated, role, otherTime, money, spot } = amount
  if (subject === null || !isExact(amount) || role !== 'value' || otherTime || money !== '') return null
  const key = stage === null ? WITHOUT_STAGE[subject] : BY_STAGE[stage][subject]
  if (key === undefined) return null
  return SECTION_OF.get(key) === spot.section || (stage !== null && stageStated) ? key : null
}

function threePublic(stage: Stage): Partial<Record<Subject, string>> {
  return {
    'three-public': `threePublic.${stage}`,
    abroad: `threePublic.${stage}.abroad`,
    vehicles: `threePublic.${stage}.vehicles`,
    'vehicle-purchase': `threePublic.${stage}.vehiclePurchase`,
    'vehicle-running': `threePublic.${stage}.vehicleRunning`,
    reception: `threePublic.${stage}.reception`,
  }
}

function procurement(): Partial<Record<Subject, string>> {
  return {
    procurement: 'procurement.total',
    goods: 'procurement.goods',
    works: 'procurement.works',
    services: 'procurement.services',
  }
}
