import { Fragment } from 'react'
import { breakLabel } from '@gongping/shared/printing/break-label.ts'
import { cellRoom } from './cell-room.ts'

/** A label of the form that may break only where the printed form breaks it. */
export function LabelText({ text, millimetres }: { readonly text: string; readonly millimetres: number }) {
  return breakLabel(text, cellRoom(millimetres)).map((line, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the lines of one label never change their order
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {line}
    </Fragment>
  ))
}
