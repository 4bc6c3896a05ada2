/**
 * What is different between two states of a report, `before` and `after`. Of the text every word of both stands in it, so
 * that a page can show the changes where they are, and fold away what is the same.
 */
export interface Comparison {
  /** Key figures first: scores, then basic figures (基础数据), and only those that differ. */
  readonly figures: readonly FigureChange[]
  /** Title, year, unit, supervisor and form; only those that differ. */
  readonly header: readonly CellChange[]
  /** Of both states, in the order of the form. */
  readonly sections: readonly SectionChange[]
  readonly tables: readonly TableChange[]
  /**
   * How many places differ: what 上一处 and 下一处 go through. 0 exactly if both are the same report. Scores are not
   * counted: they follow from what is.
   */
  readonly count: number
}

/**
 * `total` 总分, `grade` 等级 and `execution` 预算执行率 of a table; `fact`: this year's value of a basic figure with its unit,
 * `last-year`: that of the year before.
 */
export type FigureKind = 'total' | 'grade' | 'execution' | 'fact' | 'last-year'

export interface FigureChange {
  readonly what: FigureKind
  /** Id of the table, or key of the fact. */
  readonly id: string
  /** Name of the table, "" if it has none; "" for facts, whose names the page has (factName). */
  readonly label: string
  /** null: there is none on that side. */
  readonly before: string | null
  readonly after: string | null
}

/** Words of a text, in reading order; where something was replaced the removed words come first. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

export type ChangeKind = 'same' | 'added' | 'removed' | 'changed'

export interface SectionChange {
  readonly id: string
  readonly number: string
  readonly title: string
  /** What stands after, and what was removed where it stood. */
  readonly blocks: readonly BlockChange[]
  /** How its blocks are put together is another, though each is the same: one list of what were two. */
  readonly isRearranged: boolean
}

/** A paragraph, an item of a list or a row of a table in the text (its cells parted by tabs). */
export interface BlockChange {
  readonly kind: ChangeKind
  readonly form: 'paragraph' | 'item' | 'row'
  /** How deep an item stands in its list: 1, 2 …; 0 for other forms. */
  readonly level: number
  /** Its words: those before are same and removed, those after are same and added. */
  readonly parts: readonly TextPart[]
  /** The same words stood elsewhere in the section. */
  readonly isMoved: boolean
  /** The same words look different: bold, another kind of list, another live figure that says the same. */
  readonly isReformatted: boolean
}

export interface TableChange {
  readonly id: string
  readonly kind: ChangeKind
  /** As it stands after; of a removed one, before. */
  readonly name: string
  /** Those that differ: the table itself, its funds, its indicators; what was removed where it stood. */
  readonly rows: readonly RowChange[]
  readonly isMoved: boolean
}

export interface RowChange {
  /** Of a table its own id, of an indicator the indicator's; funds: "<table>/fund/<fund>". */
  readonly id: string
  readonly of: 'table' | 'fund' | 'indicator'
  readonly kind: ChangeKind
  /** What the row is called: of an indicator 三级指标, as it stands after. */
  readonly label: string
  /** Those that differ, by field; of an added or removed row, those that are not empty. */
  readonly cells: readonly CellChange[]
  /** It stands elsewhere among the rows that both have. */
  readonly isMoved: boolean
  /** What it scores, given or computed, where that differs; null: the same on both sides. */
  readonly score: { readonly before: string | null; readonly after: string | null } | null
}

export interface CellChange {
  /** As in shape.ts: "target", "reason", "goal/expected"; of the header "title", "year", "unit/name", "unit/supervisor", "template". */
  readonly field: string
  /** "" = empty, or there is no such row. */
  readonly before: string
  readonly after: string
  readonly parts: readonly TextPart[]
}
