import { group, money } from '../basic-figure.ts'

/** 年初预算, as approved and published (部门预算). */
export const budget = group(
  'budget',
  'initial-budget',
  ['年初预算', 'Initial budget'],
  [
    money(
      'income.budget',
      ['预算收入', 'Budgeted income'],
      ['年初批复的部门预算收入总计，含一般公共预算及其他来源。', 'All income of the approved budget.'],
      { parts: ['income.budget.fiscal', 'income.budget.other'] },
    ),
    money(
      'income.budget.fiscal',
      ['一般公共预算财政拨款', 'General public budget grant'],
      ['年初预算中的一般公共预算财政拨款收入。', 'Of it, the grant of the general public budget.'],
    ),
    money(
      'income.budget.other',
      ['其他资金', 'Other sources'],
      ['年初预算中财政拨款以外的收入，没有的填0。', 'Of it, all other sources; 0 if there are none.'],
    ),
    money(
      'spending.budget',
      ['预算支出', 'Budgeted spending'],
      ['年初批复的部门预算支出总计。', 'All spending of the approved budget.'],
      { parts: ['spending.budget.basic', 'spending.budget.project'] },
    ),
    money(
      'spending.budget.basic',
      ['基本支出', 'Basic spending'],
      ['保障机构运转的人员经费和公用经费预算。', 'Staff and running costs in the budget.'],
    ),
    money(
      'spending.budget.project',
      ['项目支出', 'Project spending'],
      ['基本支出以外的全部项目支出预算。', 'All spending of the budget that is not basic.'],
    ),
  ],
)
