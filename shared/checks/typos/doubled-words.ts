/** A word or phrase that was typed twice in a row. */
export interface DoubledWord {
  readonly start: number
  /** Both of them. */
  readonly end: number
  readonly word: string
}

/** Single characters that never follow themselves, but for the words behind them: 目的的, 为了了解, 以及及时. */
const SINGLE =
  /(?<![目标])的的(?!确|士)|(?<!为)了了(?!解|结|却|然)|(?<!以|普|涉|论|提)及及(?!时|格)|(?<!总|共|温|缓|饱|谦)和和(?!谐|平|睦|美|气)|(?<!存|现|所|内|潜|实|正)在在(?!岗|职|编|建|校|册|线|场|用|读|任|逃|押|途)|(?<!参)与与(?!会)/g
/** Words that are no names of things: those may stand in front of their own kind (服务服务对象, 完成完成率). */
const DOUBLE =
  /(进行|开展|按照|根据|通过|以及|对于|关于|由于|为了|已经|可以|我们|万元|其中|主要|截至|同时|因此|所以|但是|并且|不断|切实|认真|严格|积极|深入|全面|进一步|情况下|本单位|我单位|强化|加强|完善|推进|推动|落实|提高|提升|加大|确保|实施|组织|促进|规范|建立|健全|优化|保障|加快|做好|负责)\1/g
/** Two characters twice where nothing goes on behind them, so that the second pair begins no other word (服务服务对象). */
const PAIR = /(?<![一逐每])((\p{Script=Han})(?!\2)\p{Script=Han})\1(?=[^\p{Script=Han}]|[的了和及为是与一二三四五六七八九十]|$)/gu
/** What people do a little of is said twice: 研究研究, 讨论讨论; so is what goes on step by step. */
const DOUBLED_BY_NATURE =
  /一|逐|研究|讨论|商量|学习|宣传|考虑|检查|了解|打扫|整理|清理|休息|交流|锻炼|帮助|参观|商议|调查|总结|回顾|体验|活动|介绍|认识|熟悉|反思|沟通|协商|慰问|轻松|热闹|高兴/
/** The shortest and longest stretch of words that counts as pasted twice. */
const [SHORTEST, LONGEST] = [4, 16]
const HAN = /^\p{Script=Han}+$/u

/** Words typed twice: 的的, 进行进行, 社会治理社会治理. Words that are made by doubling are left alone. */
export function findDoubledWords(text: string): DoubledWord[] {
  const pairs = [...text.matchAll(PAIR)].filter(([both]) => !DOUBLED_BY_NATURE.test(both))
  const found = [...text.matchAll(SINGLE), ...text.matchAll(DOUBLE), ...pairs].map(({ index, 0: both }) => ({
    start: index,
    end: index + both.length,
    word: both.slice(both.length / 2),
  }))
  for (let start = 0; start < text.length - 2 * SHORTEST; start++) {
    const length = repeatAt(text, start)
    if (length === 0) continue
    const word = text.slice(start, start + length)
    found.push({ start, end: start + 2 * length, word })
    start += 2 * length
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let covered = 0
  return found.filter(({ start, end }) => {
    const isNew = start >= covered
    covered = Math.max(covered, end)
    return isNew
  })
}

function repeatAt(text: string, start: number): number {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)]
  // A row of one or two characters is no phrase, and would be compared with itself again and again.
  if (text.charCodeAt(start + 2) === first && text.charCodeAt(start + 3) === second) return 0
  for (let length = SHORTEST; length <= LONGEST; length++) {
    // Two comparisons rule out nearly every place before anything is cut out.
    if (text.charCodeAt(start + length) !== first || text.charCodeAt(start + length + 1) !== second) continue
    const word = text.slice(start, start + length)
    if (text.startsWith(word, start + length) && HAN.test(word) && !isPattern(word)) return length
  }
  return 0
}

/** 步步步步, 一个一个一个一个: no words but a row of signs. */
function isPattern(word: string): boolean {
  return new Set(word).size < SHORTEST - 1
}
