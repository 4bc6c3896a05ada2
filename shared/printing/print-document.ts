import type { Span, TableGrid } from './table-grid.ts'

/** A report as it is printed, without a word about any file format: what a writer puts down from top to bottom. */
export interface PrintDocument {
  readonly title: string
  readonly blocks: readonly PrintBlock[]
}

export type PrintBlock = Title | Heading | ProseBlock | ProseTable | FormTable

/** Title of the report, centred. */
export interface Title {
  readonly kind: 'title'
  readonly text: string
}

/** 一、 level 1 · （一） level 2 · 1. level 3. The number is part of the form and never counted by a writer. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly number: string
  readonly text: string
}

export type ProseBlock = Paragraph | List

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
}

/** A stretch of text of one look; a line break is "\n". */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  /** Number of the first item. */
  readonly start: number
  readonly items: readonly (readonly ProseBlock[])[]
}

/** A table somebody drew inside a section. */
export interface ProseTable {
  readonly kind: 'prose-table'
  readonly grid: TableGrid<ProseCell>
}

export interface ProseCell extends Span {
  readonly header: boolean
  readonly blocks: readonly ProseBlock[]
}

/** 绩效自评表: the official form with its heading and, above its right corner, the unit of its amounts. */
export interface FormTable {
  readonly kind: 'form'
  readonly title: string
  /** "单位：万元" */
  readonly note: string
  /** An attachment starts on a page of its own. */
  readonly startsPage: boolean
  readonly grid: TableGrid
}
