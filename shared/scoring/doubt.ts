/** A cell with a figure in it that can't be taken for the value, and why. */
export interface Unclear {
  readonly kind: 'unclear'
  readonly why: Doubt
  /** What in the cell raises the doubt: "约", or the figures between which nobody can choose. */
  readonly detail: string
}

export type Doubt =
  | 'several'
  | 'vague'
  | 'look-alike'
  | 'separators'
  | 'identifier'
  | 'date-too'
  | 'signs'
  | 'sign-last'
  | 'signed'
  | 'planned'
  | 'long'
  | 'other-year'
  | 'year'
  | 'month'
  | 'none'
  | 'other'

export function unclear(why: Doubt, detail = ''): Unclear {
  return { kind: 'unclear', why, detail }
}
