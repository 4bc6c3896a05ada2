import { Fragment } from 'react'
import { breakLabel } from '@gongping/shared/printing/break-label.ts'

/** Width of a 五号 character and the white left and right of a cell, in millimetres: see indicator-table.css. */
const CHARACTER_MM = 3.7
const PADDING_MM = 1.6

/** A label of the form that may break only where the printed form breaks it. */
export function LabelText({ text, millimetres }: { readonly text: string; readonly millimetres: number }) {
  return breakLabel(text, (millimetres - PADDING_MM) / CHARACTER_MM).map((line, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the lines of one label never change their order
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {line}
    </Fragment>
  ))
}
