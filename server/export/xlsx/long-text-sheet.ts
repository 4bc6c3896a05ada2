import type { PrintedSheet } from './form-sheet.ts'
import { listSheet } from './list-sheet.ts'
import { LongTexts } from './long-texts.ts'
import type { PageMark } from './page-setup.ts'

const COLUMNS = [
  { head: '工作表', share: 20, holds: 'words' },
  { head: '单元格', share: 12, holds: 'words' },
  { head: '第几段', share: 10, holds: 'figures' },
  { head: '续文', share: 114, holds: 'words' },
] as const

/** What did not fit into the cells of the other sheets, piece by piece. */
export function longTextSheet(name: string, mark: PageMark, { continuations }: LongTexts): PrintedSheet {
  const rows = continuations.map(({ sheet, cell, number, text }) => [sheet, cell, String(number), text])
  return listSheet(name, COLUMNS, rows, mark, new LongTexts())
}
