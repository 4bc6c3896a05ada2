import { count, group } from '../basic-figure.ts'

/** 财政供养人员情况 of 湖南 部门整体支出绩效评价基础数据表. */
export const staff = group(
  'staff',
  'staffing',
  ['人员', 'Staff'],
  [
    count(
      'staff.authorised',
      '名',
      ['编制数', 'Authorised posts'],
      ['机构编制部门批复的全额拨款编制，以批复文件为准。', 'Posts approved by the establishment office, by its document.'],
    ),
    count(
      'staff.actual',
      '名',
      ['年末实有人数', 'Staff at year end'],
      ['12月31日在职在编人数，与部门决算人员情况表一致。', 'In post on 31 December, as in the final accounts.'],
    ),
  ],
)
