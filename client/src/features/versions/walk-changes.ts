import type { BlockChange, Comparison, RowChange, SectionChange, TableChange } from '@gongping/shared/compare/comparison.ts'

/** A change that 上一处 and 下一处 stop at is drawn with this name; each has its own. */
export type Stop = string

/** Of a section: a block that differs, or several in a row that do not. */
export type Piece =
  | { readonly kind: 'change'; readonly block: BlockChange; readonly stop: Stop }
  | { readonly kind: 'same'; readonly blocks: readonly BlockChange[] }

/** Every change in the order of the page: figures, the report itself, tables, text. As many as the comparison counts. */
export function stopsOf({ figures, header, tables, sections }: Comparison): readonly Stop[] {
  return [
    ...figures.filter(({ what }) => isWritten(what)).map(({ what, id }) => figureStop(what, id)),
    ...header.map(({ field }) => headerStop(field)),
    ...tables.flatMap(stopsInTable),
    ...sections.flatMap(stopsInSection),
  ]
}

/** Scores follow from what is written, and are no changes of their own. */
export function isWritten(what: string): boolean {
  return what === 'fact' || what === 'last-year'
}

export const figureStop = (what: string, id: string): Stop => `figure ${what} ${id}`
export const headerStop = (field: string): Stop => `header ${field}`
export const tableStop = (tableId: string): Stop => `table ${tableId}`
export const rowStop = (tableId: string, { of, id }: Pick<RowChange, 'of' | 'id'>): Stop => `${of} ${tableId} ${id}`
export const sectionStop = (sectionId: string): Stop => `section ${sectionId}`

/** A row of which only the score is another is told and not counted. */
export function isRowChanged({ kind, isMoved }: RowChange): boolean {
  return kind !== 'same' || isMoved
}

export function isBlockChanged({ kind, isMoved, isReformatted }: BlockChange): boolean {
  return kind !== 'same' || isMoved || isReformatted
}

export function isSectionChanged(section: SectionChange): boolean {
  return section.isRearranged || section.blocks.some(isBlockChanged)
}

/** A section for a page that folds away what is the same. */
export function piecesOf({ id, blocks }: SectionChange): readonly Piece[] {
  const pieces: (Piece | { readonly kind: 'same'; readonly blocks: BlockChange[] })[] = []
  blocks.forEach((block, at) => {
    const last = pieces.at(-1)
    if (isBlockChanged(block)) pieces.push({ kind: 'change', block, stop: `${sectionStop(id)} ${at}` })
    else if (last?.kind === 'same') (last.blocks as BlockChange[]).push(block)
    else pieces.push({ kind: 'same', blocks: [block] })
  })
  return pieces
}

function stopsInTable({ id, rows, isMoved }: TableChange): Stop[] {
  return [...(isMoved ? [tableStop(id)] : []), ...rows.filter(isRowChanged).map((row) => rowStop(id, row))]
}

function stopsInSection(section: SectionChange): Stop[] {
  const changed = piecesOf(section).flatMap((piece) => (piece.kind === 'change' ? [piece.stop] : []))
  return section.isRearranged ? [sectionStop(section.id), ...changed] : changed
}
