import { importText } from '@gongping/shared/importing/import-text.ts'
import type { NotUnderstood } from '@gongping/shared/importing/not-understood.ts'
import type { TableContent } from '@gongping/shared/report/content.ts'

interface ReadTable {
  readonly table: TableContent
  readonly listed: readonly NotUnderstood[]
}

/** The first table of a report that holds these lines below its last section. */
export function readTableLines(lines: string): ReadTable {
  const result = importText(`四、其他需要说明的情况\n\n${lines}`)
  const table = result.ok ? result.value.content.tables[0] : undefined
  if (!result.ok || !table) throw new Error('no table was found')
  return { table, listed: result.value.notUnderstood.filter(({ line }) => line !== 0) }
}
