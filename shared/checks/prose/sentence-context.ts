import { BARE_TOTAL } from './closing-totals.ts'
import { type Comparison, isMovement, isReference, isVague, readComparison, withoutVagueness } from './comparison.ts'
import type { Amount } from './prose.ts'
import { type Label, type Stage, readLabel } from './read-label.ts'
import type { Mention } from './scan-mentions.ts'
import { type Subject, isPartOf, rootOf } from './subject.ts'

/** Whose report it is and what its headings say: what the words of a sentence leave out. */
export interface Setting {
  readonly year: number
  readonly unitName: string
  /** What the heading is about, for "预算数0.6万元" under “三公”经费. */
  readonly topic: Topic | null
  readonly stage: Stage | null
}

/** What an amount is an amount of: a known subject, or only the words for it. */
export interface Topic {
  readonly subject: Subject | null
  readonly core: string
  readonly money: string
}

type Reading = Omit<Amount, 'spot' | 'text' | 'printed'>

/**
 * Follows one paragraph, amount by amount, and fills in what a sentence says only once: "三公"经费预算数0.6万元，决算数
 * 0元. Where the words can be read in two ways the amount stays without a subject, and nothing is concluded from it.
 */
export class SentenceContext {
  readonly #setting: Setting
  #sentence = -1
  /** What the sentence is about, for each depth of brackets. */
  #topics: (Topic | undefined)[] = []
  #stage: Stage | null = null
  /** Whether it tells of another year, for each depth of brackets: 总支出1200万元（2021年1100万元），其中…. */
  #otherTimes: (boolean | undefined)[] = []
  /** The last bracket that was read in. */
  #bracket = -1
  /** The figure before was a bare year's: 公务接待费3.15万元，2021年4.00万元；公务用车…. */
  #isAside = false
  /** What the sentences before were about. */
  #earlier: Topic | null = null

  constructor(setting: Setting) {
    this.#setting = setting
  }

  read(mention: Mention): Reading {
    this.#enter(mention)
    const { figure, depth } = mention
    const comparison = readComparison(mention.label, mention.lead)
    const role = comparison || isMovement(mention.label) ? 'change' : isReference(mention.label) ? 'reference' : 'value'
    const label = this.#label(mention, comparison)
    // A comparison goes on about what was there before, whatever reason is put in between.
    const lead = comparison ? null : this.#lead(mention)
    // 货物20万元、工程30万元，合计50万元: the total of them is no more works.
    const isBareTotal = BARE_TOTAL.test(mention.label) && this.#topics[depth] !== undefined
    const topic =
      isBareTotal || mention.isShared || SHARED.test(mention.label)
        ? NOTHING
        : (this.#itemOf(label) ?? this.#topicOf(label, lead))
    const stated = label.stage ?? lead?.stage ?? null
    const stage = stated ?? this.#stage ?? this.#setting.stage
    const otherTime = this.#isOtherTime(mention, label, topic, role)
    if (role === 'value' && !isBareTotal) {
      this.#topics[depth] = topic
      // 支出2万元，年初预算3万元；接待费…: a bare stage is told of one subject and not of the next.
      if (label.subject !== 'same') this.#stage = stage
    }
    return {
      value: isVague(mention.label) ? null : figure.value,
      unit: figure.unit ?? '万元',
      decimals: figure.decimals,
      ...topic,
      stage,
      stageStated: stated !== null,
      role,
      comparison,
      otherTime,
      depth,
      listed: mention.listed,
      partial: mention.partial,
    }
  }

  #enter({ sentence, depth, bracket }: Mention): void {
    if (sentence !== this.#sentence) {
      this.#earlier = this.#topics[0] ?? this.#earlier
      this.#sentence = sentence
      this.#topics = []
      this.#stage = null
      this.#otherTimes = []
      this.#isAside = false
    }
    this.#topics.length = Math.min(this.#topics.length, depth + 1)
    // （2021年9万元）（其中：公务接待费3万元）: each bracket has a time of its own.
    const isNewBracket = bracket >= 0 && bracket !== this.#bracket
    this.#otherTimes.length = Math.min(this.#otherTimes.length, isNewBracket ? depth : depth + 1)
    if (bracket >= 0) this.#bracket = bracket
  }

  #label({ label }: Mention, comparison: Comparison | null): Label {
    const words = comparison ? comparison.of : label.replace(REFERENCE, '')
    return readLabel(withoutVagueness(words), this.#setting.unitName)
  }

  /** The clause in front, unless it only says what is compared with what. */
  #lead({ lead }: Mention): Label | null {
    return lead === '' || COMPARING.test(lead) ? null : readLabel(lead, this.#setting.unitName)
  }

  /** 公务用车购置及运行费2万元（购置费0万元，运行维护费2万元）: the items leave 公务用车 out. */
  #itemOf({ subject, core }: Label): Topic | null {
    const current = this.#topics.findLast((topic) => topic !== undefined)?.subject
    if (subject !== 'unknown' || !current || (current !== 'vehicles' && !isPartOf(current, 'vehicles'))) return null
    const item = VEHICLE_ITEMS.find(([, words]) => words.test(core))
    return item ? { subject: item[0], core, money: '' } : null
  }

  #topicOf(label: Label, lead: Label | null): Topic {
    const current = this.#topics.findLast((topic) => topic !== undefined) ?? this.#setting.topic
    if (label.weak) return this.#weakTopic(label, lead, current)
    return named(label) ?? (lead && named(lead)) ?? current ?? NOTHING
  }

  /** "支出决算为2.5万元" is of what the sentence is about; only where that is the whole unit it is 总支出. */
  #weakTopic(label: Label, lead: Label | null, current: Topic | null): Topic {
    const own = named(label) ?? NOTHING
    const about = (lead && named(lead)) ?? current
    if (about) return isAccount(about) && about.subject !== own.subject ? own : about
    return this.#earlier && !isAccount(this.#earlier) ? NOTHING : own
  }

  #isOtherTime(mention: Mention, label: Label, topic: Topic, role: Amount['role']): boolean {
    const words = mention.label + mention.lead
    const led = TIME_IN_FRONT.test(mention.lead) ? timeOf(mention.lead, this.#setting.year) : null
    const own = timeOf(mention.label, this.#setting.year) ?? led
    if (role === 'value') this.#followTime(mention, label, own)
    if (topic.subject && rootOf(topic.subject) === topic.subject && ASSETS.has(topic.subject) && /[年期]初/.test(words))
      return true
    return own === null ? (this.#otherTimes.findLast((time) => time !== undefined) ?? false) : own === 'other'
  }

  #followTime({ depth, listed }: Mention, { subject }: Label, own: 'own' | 'other' | null): void {
    // The next thing is of this year again; what 其中 opens is of the year in front of it.
    const isOver = this.#isAside && own === null && subject !== 'same' && !listed
    if (own !== null) this.#otherTimes[depth] = own === 'other'
    else if (isOver) this.#otherTimes[depth] = false
    if (own !== null) this.#isAside = subject === 'same' && this.#topics[depth] !== undefined
    else if (subject !== 'same') this.#isAside = false
  }
}

const VEHICLE_ITEMS: readonly (readonly [Subject, RegExp])[] = [
  ['vehicle-purchase', /^(?:车辆)?购置(?:费用?|支出|经费)$/],
  ['vehicle-running', /^(?:车辆)?(?:日常)?运行(?:和|及|与)?(?:维护|维修)?(?:费用?|支出|经费)(?:支出)?$/],
]
const NOTHING: Topic = { subject: null, core: '', money: '' }
const REFERENCE = /^(?:相较于?|较之?|相比|对比|占|[比与同])/
/** 基本支出、项目支出分别为…: which figure belongs to which is not ours to guess. */
const SHARED = /(?:分别|各)(?:为|是|占|达)?(?:增加|增长|减少|下降)?$/
/** A clause that only says when: 2021年, 上年度. */
const TIME_IN_FRONT = /^(?:\d{4}年度?|截至.{0,12}|[上本去今]年度?|同期)$/
const COMPARING = /相比|比较|^[较比与同]/
const ASSETS: ReadonlySet<Subject> = new Set([
  'assets',
  'liabilities',
  'net-assets',
  'fixed-assets-cost',
  'depreciation',
  'fixed-assets-net',
  'assets-in-use',
])

/** What a label names itself; null when it leaves that to the sentence. */
function named({ subject, core, money }: Label): Topic | null {
  if (subject === 'same') return null
  return subject === 'unknown' ? { ...NOTHING, core } : { subject, core, money }
}

function isAccount({ subject }: Topic): boolean {
  return subject !== null && (rootOf(subject) === 'income' || rootOf(subject) === 'spending')
}

/** Whether words speak of the report's year or of another one; null when they name none. */
function timeOf(words: string, year: number): 'own' | 'other' | null {
  const written = [...words.matchAll(/(\d{4})年/g)].at(-1)?.[1]
  if (written !== undefined) return Number(written) === year ? 'own' : 'other'
  if (/上年(?!度?(?:末)?(?:财政拨款)?(?:结转|结余))|去年|上一年(?!度?(?:结转|结余))|往年|前年|同期/.test(words)) return 'other'
  return /本年|今年|当年/.test(words) ? 'own' : null
}
