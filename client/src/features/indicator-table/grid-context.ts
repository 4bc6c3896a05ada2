import { createContext, use } from 'react'
import type { DrawnRow } from './drawn-rows.ts'
import type { GridCommands } from './grid-commands.ts'
import type { GridCursor } from './grid-cursor.ts'

interface Grid {
  readonly cursor: GridCursor
  readonly commands: GridCommands
  readonly tableId: string
}

export const GridContext = createContext<Grid | null>(null)

/** The table around a cell. @throws outside of a table. */
export function useGrid(): Grid {
  const grid = use(GridContext)
  if (!grid) throw new Error('broken invariant: no table around this cell')
  return grid
}

/** The rows as drawn now. Whoever reads them is drawn again at each change of the table. */
export const RowsContext = createContext<readonly DrawnRow[]>([])
