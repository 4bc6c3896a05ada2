import type { Decimal } from '../../base/decimal.ts'
import type { Comparison } from './comparison.ts'
import type { Stage } from './read-label.ts'
import type { MoneyUnit } from '../money-unit.ts'
import type { Subject } from './subject.ts'

/** The figures of a report's narrative, read. */
export interface Prose {
  readonly sections: readonly SectionProse[]
}

export interface SectionProse {
  readonly id: string
  /** Paragraphs as they stand in the report; list items are paragraphs, tables are left out. */
  readonly paragraphs: readonly string[]
  /** The same with signs of one width, position by position: see foldProse. */
  readonly folded: readonly string[]
  /** All of them as one string. */
  readonly text: string
  readonly amounts: readonly Amount[]
  readonly percents: readonly Percent[]
  readonly lists: readonly PartList[]
  /** Figures whose digits make no number: "7,00.0,77万元". */
  readonly malformed: readonly Figured[]
}

/** Where a figure stands: what a finding quotes. */
export interface Spot {
  readonly section: string
  /** Index into the section's paragraphs. */
  readonly paragraph: number
  /** Counted through the section. */
  readonly sentence: number
  readonly labelStart: number
  readonly end: number
}

/** A figure with its words. */
export interface Figured {
  readonly spot: Spot
  /** Label and figure as printed, in one line: "货物247.75元". */
  readonly text: string
  /** The figure alone as printed: "247.75元". */
  readonly printed: string
}

/** An amount of money with everything that its sentence says about it. */
export interface Amount extends Figured {
  /** In the unit printed; null when it is no exact figure. */
  readonly value: Decimal | null
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly subject: Subject | null
  /** The words that name an unknown subject. */
  readonly core: string
  /** The kind of money it is limited to; "" for all of it. */
  readonly money: string
  readonly stage: Stage | null
  /** Whether its own words say the stage; otherwise the sentence or the heading does. */
  readonly stageStated: boolean
  readonly role: 'value' | 'reference' | 'change'
  readonly comparison: Comparison | null
  /** Of another year or of the beginning of the year. */
  readonly otherTime: boolean
  readonly depth: number
  readonly listed: boolean
  readonly partial: boolean
}

export interface Percent extends Figured {
  readonly value: Decimal
  readonly decimals: number
  /** Compact words of its own clause. */
  readonly label: string
  readonly lead: string
  /** The amounts of the paragraph that stand in front of it, nearest last. */
  readonly before: readonly Amount[]
  readonly depth: number
}

/** A total and the parts that the text names for it: "支出…万元，其中：基本支出…，项目支出…". */
export interface PartList {
  readonly whole: Amount
  /** Changes between the total and its parts, which 其中 may mean instead: 较预算增加5万元，其中：…. */
  readonly otherWholes: readonly Amount[]
  readonly parts: readonly Amount[]
  /** Amounts of unknown subject among the parts, which may belong to the list or to one of its parts. */
  readonly others: readonly Amount[]
  /** The text says that it does not name all parts: 主要, 等, 其余. */
  readonly partial: boolean
}
