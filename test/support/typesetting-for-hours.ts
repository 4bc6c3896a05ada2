import { layoutReport } from '@gongping/shared/printing/layout-report.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { type PageData, pageData } from '@gongping/server/export/pdf/page-data.ts'
import { Typesetter } from '@gongping/server/export/pdf/typesetter.ts'
import { SAMPLE_TO_PRINT } from './sample-to-print.ts'

/** A process that has a report laid out which takes hours, and exits when it is told to. */

const count = 200_000
const grid = {
  rows: Array.from({ length: count }, () => ({ least: 1 })),
  heads: Array.from({ length: count }, () => ({ from: 0, to: 1 })),
  columns: [100],
  cells: [],
  page: 225,
  above: 0,
  side: 1,
  line: 0.5,
  total: false,
}
const page = pageData(layoutReport(SAMPLE_TO_PRINT, scoreReport(SAMPLE_TO_PRINT)), { creator: '清溪县档案馆', mark: null })
const endless = { ...page, parts: [{ landscape: false, blocks: [{ kind: 'table', grid }] }] } as unknown as PageData

process.on('message', () => process.exit(0))
void new Typesetter({ limits: { patience: 3_600_000, mebibytes: 8_192 } }).typeset({ page: endless, fontsFolder: null })
