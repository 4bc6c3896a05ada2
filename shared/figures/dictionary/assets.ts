import { count, group, money } from '../basic-figure.ts'

/** 资产管理情况, as in the year's 资产负债表 and 行政事业性国有资产报告. */
export const assets = group(
  'assets',
  'assets',
  ['资产', 'Assets'],
  [
    money('assets.total', ['资产总额', 'Total assets'], ['年末资产负债表资产合计。', 'Balance sheet at year end.']),
    money('liabilities.total', ['负债总额', 'Total liabilities'], ['年末资产负债表负债合计。', 'Balance sheet at year end.']),
    money('assets.net', ['净资产', 'Net assets'], ['资产总额减负债总额。', 'Total assets less total liabilities.'], {
      parts: ['assets.total'],
      less: ['liabilities.total'],
    }),
    money(
      'assets.fixed',
      ['固定资产账面原值', 'Fixed assets at cost'],
      ['年末固定资产账面原值，未减累计折旧。', 'At cost at year end, before depreciation.'],
    ),
    money(
      'assets.inUse',
      ['在用资产', 'Fixed assets in use'],
      ['固定资产中在用部分的账面原值。', 'Of the fixed assets at cost, those in use.'],
    ),
    count(
      'premises.approved',
      '平方米',
      ['办公用房批复面积', 'Approved office space'],
      ['楼堂馆所建设或使用的批复面积，没有的填0。', 'As approved; 0 if there is none.'],
    ),
    count(
      'premises.actual',
      '平方米',
      ['办公用房实际面积', 'Actual office space'],
      ['年末实际使用的办公用房面积。', 'In use at year end.'],
    ),
  ],
)
