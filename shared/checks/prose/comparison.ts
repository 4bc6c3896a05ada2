/** How a figure stands to another one: 较预算增加165.77万元, 比上年下降5%. */
export interface Comparison {
  readonly direction: 'up' | 'down'
  /** What it is compared with, compact: "预算", "上年"; "" when the words do not say. */
  readonly against: string
  /** What is compared, when the words in front of 较 say so. */
  readonly of: string
}

const UP = '增加|增长|增收|增支|上升|提高|增幅|增|多|超支|超出|超'
const DOWN = '减少|下降|减收|减支|降低|降幅|压减|压缩|节约|节省|节支|减|降|少'
const CHANGE = new RegExp(`(${UP}|${DOWN})(?:比例|幅度|率|额|数|金额|资金)?(?:了|为|约|达|共)?$`)
const IS_UP = new RegExp(`^(?:${UP})$`)
const AGAINST = /(?:相较于?|较之|对比|[较比与同和])([^较比]{1,24})$/
const NEW_LEVEL = /(?:增加|增长|上升|提高|减少|下降|降低|增|降)(?:到|至)/
/** Changes that are named without a comparison: their figure is no total either. */
const MOVEMENT = /增加|减少|增长|下降|压减|压缩|节约|节省|追加|调增|调减|新增|核增|核减|超支|差额|差值|相差|差异/
const MOVED = /(?:追加|调整|增加|减少|调增|调减)后/

/**
 * Reads the words in front of a figure as a comparison.
 * @param lead the clause before, which may hold what it is compared with: 与预算相比，增加….
 * @returns null when the figure is a level and not a change.
 */
export function readComparison(label: string, lead: string): Comparison | null {
  const change = CHANGE.exec(label)
  if (!change || NEW_LEVEL.test(label)) return null
  const front = label.slice(0, change.index)
  const own = readAgainst(front)
  const { against, of } = own.against !== '' || front !== '' ? own : readAgainst(lead)
  return { direction: IS_UP.test(change[1] ?? '') ? 'up' : 'down', against, of }
}

function readAgainst(words: string): { against: string; of: string } {
  const match = AGAINST.exec(words.replace(/(?:相比|比较|有所|均|各|分别|实际|共)+$/, ''))
  if (!match) return { against: '', of: words }
  return { against: match[1] ?? '', of: words.slice(0, match.index) }
}

/** Whether a label speaks of a movement without being a comparison: 追加项目支出, 节约公务接待费. */
export function isMovement(label: string): boolean {
  return MOVEMENT.test(label) && !MOVED.test(label) && !NEW_LEVEL.test(label)
}

/** Whether the figure is what another one is measured by: "较年初预算67.32万元…", "占“三公”经费1.49万元的…". */
export function isReference(label: string): boolean {
  return /^(?:相较|较|比|与|同|对比|相比|占|完成[^的]{0,4}预算)/.test(label)
}

/** Words in front of a figure that make it a bound or an estimate. */
const VAGUE = /(?:大?约|近|大概|不?超过|逾|不足|不到|至少|最多|不?高于|不?低于)为?$/

export function isVague(label: string): boolean {
  return VAGUE.test(label)
}

export function withoutVagueness(label: string): string {
  return label.replace(VAGUE, '')
}
