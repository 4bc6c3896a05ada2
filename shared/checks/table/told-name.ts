import type { IndicatorRow } from '../../report/content.ts'
import { indicatorName } from '../row-reading.ts'

const SHORTEST = 4
/** What is counted, behind the thing itself: 清运垃圾数量, 硬化道路里程. */
const MEASURE = /(?:总?数量|个数|条数|人数|次数|批次|场次|户数|栋数|台数|套数|面积|里程|长度|公里数|规模)$/
/** Work that the text puts more words behind: 硬化村组道路 for 硬化道路. */
const WORK =
  /^(?:硬化|改造|新建|改建|扩建|建设|维修|维护|修缮|清运|清理|购置|采购|培训|开展|完成|举办|组织|发放|安装|救助|资助|慰问|检查|巡查|筛查|办理|整治|种植|清淤|疏浚|拆除|绿化|修复|更换|抽检|检测)/
const MOST_WORDS_BETWEEN = 4

/**
 * How a text tells of an indicator without its full name: 清运垃圾4200吨 for 清运垃圾数量, 硬化村组道路18.6公里 for
 * 硬化道路里程. null where too little of the name is left to know it again.
 */
export function toldName(row: Pick<IndicatorRow, 'level3'>): RegExp | null {
  const name = indicatorName(row)
  const core = name.replace(MEASURE, '')
  if (core === name || core.length < SHORTEST || !/^\p{Script=Han}+$/u.test(core)) return null
  const [work] = WORK.exec(core) ?? []
  return work === undefined || work.length === core.length
    ? new RegExp(core, 'g')
    : new RegExp(`${work}\\p{Script=Han}{0,${MOST_WORDS_BETWEEN}}${core.slice(work.length)}`, 'gu')
}
