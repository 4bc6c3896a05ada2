import { useEffect, useEffectEvent, useState } from 'react'
import type { GridCursor } from './grid-cursor.ts'

/**
 * The widths of a form change with what is written in it, but never under the hands of whoever reads or writes: those
 * it opened with stay until this person has been in the table and leaves it.
 */
export function useSteadyColumns(cursor: GridCursor, columns: readonly number[]): readonly number[] {
  const [shown, setShown] = useState(columns)
  const follow = useEffectEvent(() => {
    if (cursor.at.get()?.mode === 'away') setShown(columns)
  })
  useEffect(() => cursor.at.watch(() => follow()), [cursor])
  return shown
}
