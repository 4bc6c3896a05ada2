import { cellRef } from 'hucre/xlsx'

/** "G7". @param row @param column counted from 0 */
export function cellAddress(row: number, column: number): string {
  return cellRef(row, column)
}
