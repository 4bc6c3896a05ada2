import { foldText } from './fold-text.ts'

/** How much of a qualitative target a result says was not reached. */
export type Denial = 'whole' | 'part'

/** Whole words that deny each other. */
const OPPOSITES: Readonly<Record<string, readonly string[]>> = { 是: ['否', '不是'], 有: ['无', '没有'], 能: ['不能', '未能'] }

/** 未 and 不 with the word that they deny, and at most what it is said of: 发放不及时. */
const DENIED = /^(.{0,6}?)(?:尚|还|仍|暂|均)?(?:未能|尚未|没有|未|不)(完全|全部|全面|够|太)?(.{2,12})$/
const IN_PART = /^(?:仅|只)?部分(.{2,12})$/
/** A target that is itself denied is reached by 未: 未发生事故. */
const NEGATIVE = /[未不无没零非禁免防]|杜绝|避免|减少|降低|下降|控制|遏制/
const LONGEST = 120

/**
 * Whether the words of a result deny those of its target: 达标 and 未达标, 建立健全 and 部分建立, 显著 and 不明显.
 * @returns null wherever that is not certain.
 */
export function deniedTarget(actual: string, target: string): Denial | null {
  const [said, wanted] = [plain(actual), plain(target)]
  if (wanted === '' || said === wanted || wanted.length > LONGEST) return null
  if (OPPOSITES[wanted]?.includes(said)) return 'whole'
  if (NEGATIVE.test(wanted)) return null
  const part = IN_PART.exec(said)?.[1]
  if (part !== undefined) return names(wanted, part) ? 'part' : null
  const [, of = '', partly, word = ''] = DENIED.exec(said) ?? []
  if (!names(wanted, word) || !(wanted.includes(of) || /^(?:效果|成效|作用|程度)$/.test(of))) return null
  return partly === undefined ? 'whole' : 'part'
}

function names(wanted: string, word: string): boolean {
  return (
    word !== '' &&
    (wanted.includes(word) || (word === '明显' && wanted.includes('显著')) || (word === '显著' && wanted.includes('明显')))
  )
}

/** A cell without its 指标性质 and its punctuation. */
function plain(cell: string): string {
  return foldText(cell)
    .replace(/^(?:定性(?:指标)?[:：|]?|=)/, '')
    .replace(/[,。.、;|!]/g, '')
}
