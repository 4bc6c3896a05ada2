import { ZERO } from '../base/decimal.ts'
import type { Quantity } from './quantity.ts'

/** What a cell says that says 未发生 or 零事故. */
export const ZERO_QUANTITY: Quantity = { value: ZERO, unit: '' }

/** What should not happen at all: the names of it, and what may stand between them and the 零, 无 or 不发生. */
const HARM =
  '事故|投诉|差错|失误|死亡|伤亡|伤害|违规|违纪|违法|上访|信访|舆情|案件|泄密|泄露|污染|纠纷|火灾|感染|拖欠|逾期|中断|遗漏|险情|事件|浪费|流失|破坏'
const KIND =
  '任何|一般|较大|重大|特大|特别重大|重特大|安全|生产|质量|食品|药品|交通|消防|责任|群体性|群体|有效|严重|资金|人员|生态|环境|网络|信息|舆论|负面|恶性|刑事|治安|及以上|以上|及|和|或|、|性|各类|等级|等'
const NOTHING = new RegExp(
  `^(?:零|无|未|不|没有|杜绝|避免|未有|无一)(?:再)?(?:(?:发生|出现|产生)(?:$|(?:${KIND}){0,6}(?:${HARM}))|(?:${KIND}){0,6}(?:${HARM}))(?:${HARM})?(?:案件|现象|情况|问题|行为|记录)?(?:发生|出现)?$`,
)

/** 零事故, 未发生, 不发生重大安全事故: nought, in words. Anything beyond such a phrase makes it a sentence. */
export function saysZero(folded: string): boolean {
  const words = folded.slice(0, 50).replace(/[。.;!]$/, '')
  return words === '零' || (words.length <= 40 && NOTHING.test(words))
}

/** "无" alone is nought where something was counted, and "not filled in" where nothing was. */
export function saysNone(folded: string): boolean {
  return /^(?:无|没有|未有)[。.]?$/.test(folded)
}

const COUNTS_HARM = new RegExp(
  `(?:${HARM}|发病|返贫)(?:事件|事故|案件|发生|人)?(?:总)?(?:率|数|数量|次数|件数|起数|例数|人数|比例)?$`,
)

/** Whether an indicator counts what should not happen: 安全事故发生数, 有责投诉件数. */
export function countsHarm(name: string): boolean {
  return COUNTS_HARM.test(name)
}
