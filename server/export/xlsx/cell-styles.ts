import type { CellStyle } from 'hucre/xlsx'
import { FACE, TEXT_STYLE, type TextStyle } from '@gongping/shared/printing/official-page.ts'

type Font = NonNullable<CellStyle['font']>
type Alignment = NonNullable<CellStyle['alignment']>

const LINE = { style: 'thin', color: { rgb: '000000' } } as const
const BORDER: NonNullable<CellStyle['border']> = { top: LINE, right: LINE, bottom: LINE, left: LINE }

const HORIZONTAL = { start: 'left', center: 'center', end: 'right', justify: 'justify' } as const

function fontOf({ face, size, bold, colour }: TextStyle): Font {
  return { name: FACE[face].name, size, ...(bold && { bold }), ...(colour !== undefined && { color: { rgb: colour } }) }
}

function middle(horizontal: Alignment['horizontal'] & string, more: Alignment = { wrapText: true }): Alignment {
  return { horizontal, vertical: 'center', ...more }
}

/** A line above a form: its title, the unit of its amounts. */
export function lineStyle(style: TextStyle): CellStyle {
  return { font: fontOf(style), alignment: middle(HORIZONTAL[style.align]) }
}

/** The word that says that a report is a draft. */
export const DRAFT_STYLE: CellStyle = {
  font: { ...fontOf({ ...TEXT_STYLE.formNote, face: 'heading1' }), color: { rgb: '808080' } },
  alignment: middle('left'),
}

const CELL: CellStyle = { font: fontOf(TEXT_STYLE.cell), border: BORDER }

export interface TextLook {
  readonly align: 'start' | 'center'
  /** Higher than a row of Excel: its text begins where the cell does, whatever page that is on. */
  readonly fromTop?: boolean
}

/** Words of a form or a list. */
export function textStyle({ align, fromTop }: TextLook): CellStyle {
  const alignment = { ...middle(HORIZONTAL[align]), ...(fromTop && { vertical: 'top' as const }) }
  return { ...CELL, alignment }
}

/** In a cell of this format Excel makes no formula of what is typed. Older Excel shows more than 255 characters in it as #####. */
export const KEPT_AS_TEXT: CellStyle = { numFmt: '@' }

/** A figure is set smaller before it is cut or broken. */
export function figureStyle(numFmt: string): CellStyle {
  return { ...CELL, alignment: middle('center', { shrinkToFit: true }), numFmt }
}

/** The first row of a list. */
export const HEAD_STYLE: CellStyle = {
  ...CELL,
  font: fontOf({ ...TEXT_STYLE.cell, face: 'heading1' }),
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
  alignment: middle('center'),
}

/** What widths of columns are counted in: 宋体 of 11 pt, the usual face of Chinese workbooks. */
export const DEFAULT_FONT: Font = { name: FACE.number.name, size: 11 }
