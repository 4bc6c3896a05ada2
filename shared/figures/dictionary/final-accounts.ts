import { group, money } from '../basic-figure.ts'

/** 部门决算: what was really received and spent, as in the year's final accounts. */
export const finalAccounts = group(
  'final',
  'final-accounts',
  ['决算', 'Final accounts'],
  [
    money(
      'income.final',
      ['决算总收入', 'Total income'],
      ['部门决算收入总计，含年中追加和上年结转。', 'All income in the final accounts, with supplements and carry-over.'],
      { parts: ['income.final.fiscal', 'income.final.other', 'income.final.carriedOver'] },
    ),
    money(
      'income.final.fiscal',
      ['一般公共预算财政拨款', 'General public budget grant'],
      ['部门决算中的一般公共预算财政拨款收入。', 'Of it, the grant of the general public budget.'],
    ),
    money(
      'income.final.other',
      ['其他收入', 'Other income'],
      ['财政拨款以外的本年收入，没有的填0。', 'Of it, other income of the year; 0 if there is none.'],
    ),
    money(
      'income.final.carriedOver',
      ['上年结转', 'Carried over'],
      ['年初结转和结余资金，没有的填0。', 'Of it, what was carried over from the year before; 0 if nothing was.'],
    ),
    money('spending.final', ['决算总支出', 'Total spending'], ['部门决算支出总计。', 'All spending in the final accounts.'], {
      parts: ['spending.final.basic', 'spending.final.project'],
    }),
    money(
      'spending.final.basic',
      ['基本支出', 'Basic spending'],
      ['部门决算中的人员经费与公用经费。', 'Staff and running costs in the final accounts.'],
      { parts: ['spending.final.personnel', 'spending.final.public'] },
    ),
    money(
      'spending.final.personnel',
      ['人员经费', 'Staff costs'],
      ['工资福利支出与对个人和家庭的补助。', 'Pay, benefits and allowances.'],
    ),
    money(
      'spending.final.public',
      ['公用经费', 'Running costs'],
      ['基本支出中的一般商品和服务支出。', 'Goods and services within basic spending.'],
    ),
    money(
      'spending.final.project',
      ['项目支出', 'Project spending'],
      ['基本支出以外的全部项目支出。', 'All spending that is not basic.'],
    ),
    money(
      'balance.final',
      ['年末结转和结余', 'Balance carried forward'],
      ['决算总收入减决算总支出。', 'Total income less total spending.'],
      { parts: ['income.final'], less: ['spending.final'] },
    ),
  ],
)
