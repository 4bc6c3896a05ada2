import type { Check, CheckInput, Sentences } from '../check.ts'
import { type Equation, excessOf, formatYuan, holds, sumOf, yuanOf } from '../compare/equation.ts'
import { formatPercent, percentHolds, percentOf } from '../compare/percent.ts'
import { imbalanceParams } from '../compare/imbalance.ts'
import { findOverfullLists } from '../compare/overfull-lists.ts'
import { findRepair } from '../compare/repair.ts'
import type { Finding } from '../finding.ts'
import { speaker } from '../make-finding.ts'
import { type ExactAmount, isExact } from '../prose/exact-amount.ts'
import type { Percent, SectionProse } from '../prose/prose.ts'
import { placeOf } from '../prose/quote.ts'
import type { Subject } from '../prose/subject.ts'
import { repairParams } from '../sentence-text.ts'

const sentences = {
  net: {
    severity: 'error',
    zh: '净资产应等于资产减负债：{assets}减{liabilities}等于{expected}，文中{net}，相差{difference}，请核对。',
    en: 'Net assets are assets less liabilities: {assets} less {liabilities} is {expected}, but the text says {net}, which differs by {difference}.',
  },
  use: {
    severity: 'error',
    zh: '{inUse}占{cost}的{expected}，文中写的是“{stated}”，请核对。',
    en: '{inUse} is {expected} of {cost}, but the text says "{stated}".',
  },
  depreciation: {
    severity: 'error',
    zh: '固定资产净值应等于原值减累计折旧：{cost}减{depreciation}等于{expected}，文中{net}，相差{difference}，请核对。',
    en: 'The net value of fixed assets is their cost less depreciation: {cost} less {depreciation} is {expected}, but the text says {net}, which differs by {difference}.',
  },
  cost: {
    severity: 'warning',
    zh: '{cost}大于{assets}。资产总额按净值计，原值含累计折旧，两者可以不同，请补充说明累计折旧或净值。',
    en: '{cost} is more than {assets}. Total assets are net of depreciation; please say a word on it.',
  },
  parts: {
    severity: 'error',
    zh: '{whole}小于其中各项之和：{parts}，合计{sum}，多出{difference}，请核对。',
    en: '{whole} is less than what is named for it: {parts} make {sum}, which is {difference} more.',
  },
} as const satisfies Sentences

const say = speaker('A8', sentences)

/** A8: 净资产 = 资产 − 负债; 固定资产净值 = 原值 − 累计折旧; 资产使用率 = 在用 ÷ 原值; 固定资产原值 above 资产总额 needs a word on 折旧. */
export const assets: Check = { code: 'A8', sentences, run: checkAssets }

/** A section names few figures of one kind; more than these are not about the unit's own balance sheet. */
const MOST = 4

function checkAssets({ prose }: CheckInput): Finding[] {
  return prose.sections.flatMap((section) => {
    const figures = new Map<Subject, ExactAmount[]>()
    for (const amount of section.amounts) {
      if (amount.subject === null || amount.role !== 'value' || amount.otherTime || !isExact(amount)) continue
      figures.set(amount.subject, [...(figures.get(amount.subject) ?? []), amount].slice(-MOST))
    }
    const of = (subject: Subject) => figures.get(subject) ?? []
    return [
      ...checkNet(section, of),
      ...checkUse(section, of),
      ...checkDepreciation(section, of),
      ...checkCost(section, of),
      ...checkParts(section),
    ]
  })
}

type FiguresOf = (subject: Subject) => readonly ExactAmount[]

function checkNet(section: SectionProse, of: FiguresOf): Finding[] {
  const equations = of('assets').flatMap((total) =>
    of('liabilities').flatMap((owed) => of('net-assets').map((net): Equation<ExactAmount> => ({ total, parts: [owed, net] }))),
  )
  const equation = equations.at(-1)
  if (!equation || equations.some((one) => holds(one))) return []
  const [owed, net] = equation.parts
  if (!owed || !net) return []
  const params = {
    assets: equation.total.text,
    liabilities: owed.text,
    net: net.text,
    expected: formatYuan(yuanOf(equation.total).minus(sumOf([owed])), net.unit),
    difference: formatYuan(excessOf(equation).abs(), net.unit),
    ...repairParams(findRepair(equation)),
  }
  return [
    say(
      'net',
      params,
      [equation.total, owed, net].map(({ spot }) => placeOf(section, spot)),
    ),
  ]
}

function checkUse(section: SectionProse, of: FiguresOf): Finding[] {
  const inUse = of('assets-in-use').at(-1)
  const cost = of('fixed-assets-cost').at(-1)
  if (!inUse || !cost) return []
  // Some units measure against all assets; nobody says which, so either is right.
  const bases = [...of('fixed-assets-cost'), ...of('assets')]
  return section.percents.filter(isUseRate).flatMap((percent) => {
    const { value, decimals } = percent
    const fits = of('assets-in-use').some((used) => bases.some((base) => percentHolds(value, decimals, used, base)))
    const expected = percentOf(inUse, cost)
    if (fits || !expected) return []
    const places = [inUse.spot, cost.spot, percent.spot].map((spot) => placeOf(section, spot))
    const shown = formatPercent(expected, Math.max(2, decimals))
    return [say('use', { inUse: inUse.text, cost: cost.text, expected: shown, stated: percent.text }, places)]
  })
}

function isUseRate({ label }: Percent): boolean {
  return /^(?:\d{4}年末?)?(?:固定)?(?:资产)?(?:综合)?(?:使用|利用)率(?:为|达到?|是)?$/.test(label)
}

/** 净值 = 原值 − 累计折旧, where all three are named. */
function checkDepreciation(section: SectionProse, of: FiguresOf): Finding[] {
  const equations = of('fixed-assets-cost').flatMap((total) =>
    of('depreciation').flatMap((worn) =>
      of('fixed-assets-net').map((net): Equation<ExactAmount> => ({ total, parts: [worn, net] })),
    ),
  )
  const equation = equations.at(-1)
  if (!equation || equations.some((one) => holds(one))) return []
  const [worn, net] = equation.parts
  if (!worn || !net) return []
  const params = {
    cost: equation.total.text,
    depreciation: worn.text,
    net: net.text,
    expected: formatYuan(yuanOf(equation.total).minus(yuanOf(worn)), net.unit),
    difference: formatYuan(excessOf(equation).abs(), net.unit),
    ...repairParams(findRepair(equation)),
  }
  return [
    say(
      'depreciation',
      params,
      [equation.total, worn, net].map(({ spot }) => placeOf(section, spot)),
    ),
  ]
}

/** 资产总额950万元，其中流动资产…，固定资产净值…，无形资产…. */
function checkParts(section: SectionProse): Finding[] {
  return findOverfullLists(section)
    .filter(({ total }) => total.subject === 'assets')
    .map((equation) => {
      const places = [equation.total, ...equation.parts].map(({ spot }) => placeOf(section, spot))
      return say('parts', { ...imbalanceParams({ equation }), ...repairParams(findRepair(equation)) }, places)
    })
}

function checkCost(section: SectionProse, of: FiguresOf): Finding[] {
  const cost = of('fixed-assets-cost').at(-1)
  const total = of('assets').at(-1)
  if (!cost || !total || yuanOf(cost).lte(yuanOf(total))) return []
  if (/折旧|净值|净额/.test(section.text)) return []
  return [
    say(
      'cost',
      { cost: cost.text, assets: total.text },
      [cost, total].map(({ spot }) => placeOf(section, spot)),
    ),
  ]
}
