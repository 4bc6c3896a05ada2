/** What a report scores: contract §6. Decimal strings rounded half up to 2 places, trailing zeros kept. */
export interface ScoreSheet {
  /** "ID@VERSION" of the rule set. */
  readonly rules: string
  readonly tables: readonly TableScore[]
}

export interface TableScore {
  readonly id: string
  readonly execution: ExecutionScore
  readonly indicators: readonly IndicatorScore[]
  readonly groups: readonly GroupScore[]
  readonly total: TotalScore
  readonly grade: Grade
}

export interface TotalScore {
  readonly weight: string
  readonly score: string
  /** Only where the rules hold the total below the sum of its rows: one zh-CN sentence with both. */
  readonly because?: string
}

export type Grade = '优' | '良' | '中' | '差'

/** 预算执行率: counted once, from the total row (年度资金总额). */
export interface ExecutionScore {
  /** 全年执行数 ÷ 全年预算数 in percent, two places; null when one of the two is missing. Never capped. */
  readonly rate: string | null
  readonly weight: string
  readonly computed: string | null
  readonly given: string | null
  /** given, else computed; null when there is neither. */
  readonly score: string | null
  readonly rule: string
  readonly because: string
}

export interface IndicatorScore {
  readonly id: string
  readonly weight: string
  /** null when the row cannot be computed (qualitative, no figure, ambiguous); `because` says why. */
  readonly computed: string | null
  readonly given: string | null
  readonly score: string | null
  /**
   * Which rule the target calls for: "at-least", "at-most", "equal", "range", "before-date", "qualitative", or "none" where
   * it is empty or can't be read; "steps", "bands" or "coefficient" where the form or the rule set scores the row so.
   */
  readonly rule: string
  /** One zh-CN sentence that shows the arithmetic. */
  readonly because: string
}

export interface GroupScore {
  readonly level1: string
  readonly weight: string
  readonly score: string
}
