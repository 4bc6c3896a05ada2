import * as Y from 'yjs'
import { runChecks } from '@gongping/shared/checks/run-checks.ts'
import { blankContent, emptyIndicator } from '@gongping/shared/report/blank-content.ts'
import type { IndicatorRow, ReportContent, TableContent } from '@gongping/shared/report/content.ts'
import { LiveContent } from '@gongping/shared/report/live-content.ts'
import { readContent } from '@gongping/shared/report/read-content.ts'
import { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { DEFAULT_TEMPLATE } from '@gongping/shared/template/catalogue.ts'
import { sampleContent } from '../fixtures/sample-report.ts'
import { type BenchRow, spread } from './bench-row.ts'

const TABLES = [
  { tables: 1, rows: 20 },
  { tables: 1, rows: 200 },
  { tables: 10, rows: 200 },
]
const RUNS = 100
const WARM_UP = 20
/** Of the sample's narrative: about thirty sections' worth. */
const TIMES = 3

/**
 * After one changed cell of a report: what the page does before it draws (content and scores), what the thread beside
 * it does afterwards (all checks), and, to compare, the same with nothing kept from before.
 */
export async function run(): Promise<BenchRow[]> {
  return TABLES.flatMap(({ tables, rows }) => {
    const page: number[] = []
    const anew: number[] = []
    const checks: number[] = []
    const doc = new Y.Doc()
    Y.applyUpdate(doc, encodeSeed(contentOf(tables, rows)))
    const report = new ReportDoc(doc)
    const live = new LiveContent(doc)
    for (let round = -WARM_UP; round < RUNS; round++) {
      report.setCell(`t1-${Math.abs(round) % rows}`, 'actual', `${90 + (Math.abs(round) % 10)}.5%`)
      const times = [
        timed(() => scoreReport(live.read())),
        timed(() => runChecks(live.read(), scoreReport(live.read()))),
        timed(() => scoreReport(readContent(doc))),
      ]
      if (round >= 0) [page, checks, anew].forEach((list, at) => list.push(times[at] ?? 0))
    }
    const what = `${tables * rows} indicators in ${tables} table${tables > 1 ? 's' : ''}`
    return [
      { what: `${what}: content and scores, in the page`, figures: spread(page) },
      { what: `${what}: content and scores, nothing kept`, figures: spread(anew) },
      { what: `${what}: all checks, in the thread`, figures: spread(checks) },
    ]
  })
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function contentOf(tables: number, rows: number): ReportContent {
  const sample = sampleContent()
  const blank = blankContent(DEFAULT_TEMPLATE, { year: sample.year, unit: sample.unit, title: sample.title })
  const sections = blank.sections.map((section) => {
    const { paragraphs = [] } = sample.sections.find(({ id }) => id === section.id) ?? {}
    return { ...section, paragraphs: Array.from({ length: TIMES }, () => paragraphs).flat() }
  })
  return { ...sample, sections, tables: Array.from({ length: tables }, (_, at) => tableOf(sample.tables[0], at + 1, rows)) }
}

function tableOf(sample: TableContent | undefined, number: number, rows: number): TableContent {
  if (!sample) throw new Error('the sample report has a table')
  const indicators = Array.from({ length: rows }, (_, at): IndicatorRow => {
    const row = sample.indicators[at % sample.indicators.length] ?? emptyIndicator('')
    return { ...row, id: `t${number}-${at}`, level3: `${row.level3}（${at + 1}）` }
  })
  return { ...sample, id: `t${number}`, indicators }
}
