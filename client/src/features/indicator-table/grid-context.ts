import { createContext, use } from 'react'
import type { GridCommands } from './grid-commands.ts'
import type { GridCursor } from './grid-cursor.ts'

interface Grid {
  readonly cursor: GridCursor
  readonly commands: GridCommands
}

export const GridContext = createContext<Grid | null>(null)

/** The table around a cell. @throws outside of a table. */
export function useGrid(): Grid {
  const grid = use(GridContext)
  if (!grid) throw new Error('broken invariant: no table around this cell')
  return grid
}
