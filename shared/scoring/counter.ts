/**
 * What offices count in (计量单位). A Chinese numeral is a figure only before one of these: 三次 and 两个 are
 * figures, 一般, 三公 and 十分满意 are words.
 */
const COUNTERS = [
  '个工作日|个百分点|个小时|个季度|个星期|个月|工作日|百分点|小时|分钟|季度|星期|天|日|周|年',
  '人次|人天|台次|户次|场次|班次|车次|课时|学时|次|人|名|位|户|家|场|期|批|轮|遍|起|宗|例',
  '万元|亿元|元|平方公里|平方米|立方米|公顷|亩|公里|千米|米|公斤|吨',
  '个|项|件|条|份|套|台|辆|处|座|所|栋|间|篇|本|册|幅|块|棵|株|头|只|张|支|部|组|节|村|盏|口|艘|架|床',
].join('|')

const NOUN = '(?:村|社区|乡镇|乡|镇|县|街道|项目|工程|点|站|班|单位|学校|部门)?'

const COUNTER = new RegExp(`^(?:[%‰]|(?:${COUNTERS})${NOUN})$`)
const LEADING_COUNTER = new RegExp(`^(?:${COUNTERS})`)

/** Whether a text is nothing but a unit, with at most the thing that it counts: 次, 万元, 个村. */
export function isCounter(text: string): boolean {
  return COUNTER.test(text)
}

export function startsWithCounter(text: string): boolean {
  return LEADING_COUNTER.test(text)
}
