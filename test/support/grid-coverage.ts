import { type Span, placeCells } from '@gongping/shared/printing/table-grid.ts'

/** How wide a table is and how often its cells cover each place of it: [1] for a sound table. */
export function gridCoverage(rows: readonly (readonly Span[])[]): { width: number; times: number[] } {
  const placed = placeCells(rows)
  const width = Math.max(0, ...placed.map(({ column, cell }) => column + cell.colSpan))
  const height = Math.max(rows.length, ...placed.map(({ row, cell }) => row + cell.rowSpan))
  const covered = new Map<string, number>()
  for (const { row, column, cell } of placed) {
    for (let down = row; down < row + cell.rowSpan; down++) {
      for (let right = column; right < column + cell.colSpan; right++) {
        covered.set(`${down} ${right}`, (covered.get(`${down} ${right}`) ?? 0) + 1)
      }
    }
  }
  const times = new Set<number>()
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) times.add(covered.get(`${row} ${column}`) ?? 0)
  }
  return { width, times: [...times] }
}
