import { FIGURE_FORMS, type FigureForm, figureNode } from '../report/figure-node.ts'
import type { RichNode } from '../report/rich-text.ts'

/**
 * Sentences of a section in the words that offices use, with live figures in them: `{fact}` is its value,
 * `{fact|form|of}` another way to say it, `{year}年` the year of the report. What a direction is (增加, 减少), the
 * figure itself says, so no sentence has to be chosen anew when a figure changes.
 */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  staffing: [
    '核定全额拨款事业编制{staff.authorised}，{year}年末实有在职人员{staff.actual}，在职人员控制率{staff.actual|share|staff.authorised}。',
    '{year}年末实有在职人员{staff.actual}，较上年{staff.actual|difference}。',
  ],
  'initial-budget': [
    '{year}年年初预算安排收入{income.budget}，其中：一般公共预算财政拨款{income.budget.fiscal}；年初预算安排支出{spending.budget}，其中：基本支出{spending.budget.basic}，项目支出{spending.budget.project}。',
    '{year}年年初预算安排收入{income.budget}，较上年{income.budget|difference}。',
    '{year}年年初预算安排支出{spending.budget}，其中：基本支出{spending.budget.basic}，占{spending.budget.basic|share|spending.budget}；项目支出{spending.budget.project}，占{spending.budget.project|share|spending.budget}。',
  ],
  'final-accounts': [
    '{year}年决算总收入{income.final}，较年初预算{income.final|difference|income.budget}。总支出{spending.final}，其中：基本支出{spending.final.basic}，占总支出的{spending.final.basic|share|spending.final}；项目支出{spending.final.project}，占总支出的{spending.final.project|share|spending.final}。',
    '{year}年决算总收入{income.final}，其中：一般公共预算财政拨款{income.final.fiscal}，其他收入{income.final.other}，上年结转{income.final.carriedOver}。',
    '{year}年决算总支出{spending.final}，较年初预算{spending.final|difference|spending.budget}，{spending.final|change-rate|spending.budget}。',
    '基本支出{spending.final.basic}，其中：人员经费{spending.final.personnel}，公用经费{spending.final.public}。',
    '年末结转和结余{balance.final}。',
  ],
  'three-public': [
    '{year}年“三公”经费预算数{threePublic.budget}，其中：因公出国（境）费{threePublic.budget.abroad}，公务用车购置及运行维护费{threePublic.budget.vehicles}，公务接待费{threePublic.budget.reception}。“三公”经费决算数{threePublic.final}，其中：因公出国（境）费{threePublic.final.abroad}，公务用车购置及运行维护费{threePublic.final.vehicles}，公务接待费{threePublic.final.reception}。',
    '“三公”经费决算数{threePublic.final}，较预算{threePublic.final|difference|threePublic.budget}。',
    '年末公务用车保有量{vehicles.count}。',
  ],
  procurement: [
    '{year}年度政府采购支出{procurement.total}，其中：货物{procurement.goods}，工程{procurement.works}，服务{procurement.services}。',
  ],
  assets: [
    '{year}年年末资产总额{assets.total}，负债总额{liabilities.total}，净资产{assets.net}。',
    '截至{year}年12月31日，固定资产账面原值{assets.fixed}，在用资产{assets.inUse}，资产使用率{assets.inUse|share|assets.fixed}。',
    '办公用房批复面积{premises.approved}，实际使用面积{premises.actual}。',
  ],
}

const SLOT = /\{([\w.]+)(?:\|([\w-]+))?(?:\|([\w.]+))?\}/g

/** The common sentences (常用句) of a section, each as a paragraph. */
export function commonSentences(sectionId: string, year: number): readonly RichNode[] {
  const sentences = Object.hasOwn(SENTENCES, sectionId) ? SENTENCES[sectionId] : undefined
  return (sentences ?? []).map((sentence) => ({ type: 'paragraph', content: inline(withYear(sentence, year)) }))
}

/** A report that names no year speaks of 本年. */
function withYear(sentence: string, year: number): string {
  return year > 0 ? sentence.replaceAll('{year}', String(year)) : sentence.replaceAll(/\{year\}年度?/g, '本年')
}

function inline(sentence: string): RichNode[] {
  const nodes: RichNode[] = []
  let from = 0
  for (const { 0: slot, 1: fact = '', 2: as = 'value', 3: of, index } of sentence.matchAll(SLOT)) {
    if (index > from) nodes.push({ type: 'text', text: sentence.slice(from, index) })
    nodes.push(figureNode({ fact, as: formOf(as), ...(of !== undefined && { of }) }))
    from = index + slot.length
  }
  if (from < sentence.length) nodes.push({ type: 'text', text: sentence.slice(from) })
  return nodes
}

function formOf(name: string): FigureForm {
  const form = FIGURE_FORMS.find((known) => known === name)
  if (!form) throw new Error(`broken invariant: a sentence says a figure as ${name}`)
  return form
}
