import { group, money } from '../basic-figure.ts'

/** 政府采购金额 of 湖南 部门整体支出绩效评价基础数据表, by the three kinds of 政府采购法. */
export const procurement = group(
  'procurement',
  'procurement',
  ['政府采购', 'Government procurement'],
  [
    money(
      'procurement.total',
      ['政府采购支出总额', 'Procurement'],
      ['纳入部门预算、按政府采购程序实施的支出合计。', 'All spending through government procurement.'],
      { parts: ['procurement.goods', 'procurement.works', 'procurement.services'] },
    ),
    money('procurement.goods', ['货物', 'Goods'], ['政府采购货物支出。', 'Procured goods.']),
    money('procurement.works', ['工程', 'Works'], ['政府采购工程支出。', 'Procured works.']),
    money('procurement.services', ['服务', 'Services'], ['政府采购服务支出。', 'Procured services.']),
  ],
)
