import { diffWords } from 'diff'
import { freezeVersion } from '@gongping/server/operations/freeze-version.ts'
import { compareReports } from '@gongping/shared/compare/compare-reports.ts'
import { printText } from '@gongping/shared/printing/print-text.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { encodeSeed } from '@gongping/shared/report/write-content.ts'
import { plainText } from '@gongping/shared/report/rich-text.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { longReport } from '../fixtures/long-report.ts'
import { httpOffice } from '../support/http-office.ts'
import { REPORT } from '../contract/journal-setup.ts'
import { type BenchRow, spread, told } from './bench-row.ts'

const PAGES = 60
const RUNS = 20
/** The peer takes seconds. */
const PEER_RUNS = 3
const WARM_UP = 3
const VERSIONS = 1000
/** The peer may try no longer than this, in ms; nor is anything begun again after it. */
const PATIENCE = 10_000

/** What was done to the text between two versions: to every how many paragraphs what. */
const REVISIONS = {
  'a day of work': (text: string, at: number): string[] => revised(text, at),
  'every paragraph rewritten': (text: string, at: number): string[] => [`${text.replaceAll('，', '；')}（${at}）`],
  'another report': (text: string, at: number): string[] => [Array.from(text).toReversed().join('') + String(at)],
} as const

/**
 * How long two versions of a long report take to be compared, beside jsdiff's diffWords over the whole plain text as a
 * peer (by the same Chinese words); and what it takes to keep a version and to list a thousand over HTTP.
 */
export async function run(): Promise<BenchRow[]> {
  const before = longReport(PAGES)
  const compared = Object.entries(REVISIONS).flatMap(([what, revise]) => compareRows(what, before, changed(before, revise)))
  return [...compared, ...(await versionRows(before))]
}

function compareRows(what: string, before: ReportContent, after: ReportContent): BenchRow[] {
  const [one, other] = [scored(before), scored(after)]
  const [text, otherText] = [printText(before), printText(after)]
  const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const { count } = compareReports(one, other)
  let isFound = true
  const peer = times(PEER_RUNS, 0, () => {
    isFound &&= diffWords(text, otherText, { intlSegmenter, timeout: PATIENCE }) !== undefined
  })
  return [
    told({
      what: `${PAGES} pages, ${what} (${count} places) · gongping`,
      figures: spread(times(RUNS, WARM_UP, () => compareReports(one, other))),
    }),
    told({
      what: `${PAGES} pages, ${what} · jsdiff diffWords${isFound ? '' : ', given up'}`,
      figures: spread(isFound ? peer : [PATIENCE]),
    }),
  ]
}

async function versionRows(content: ReportContent): Promise<BenchRow[]> {
  await using office = await httpOffice()
  const ask = await office.hire('李娟', 'member')
  const createdBy = (await office.identity.findPerson('李娟'))?.id ?? ''
  await office.store.reports.create({ ...REPORT, id: 'long', createdBy, seed: encodeSeed(content) })
  const kept: number[] = []
  for (let at = 0; at < RUNS; at++) {
    const start = performance.now()
    await freezeVersion(office.office, 'long', { kind: 'named', name: `第${at + 1}稿`, by: createdBy })
    kept.push(performance.now() - start)
  }
  const { versions } = office.store
  const last = await versions.version('long', RUNS)
  if (!last) throw new Error('broken invariant: what was kept just now is there')
  for (let number = RUNS + 1; number <= VERSIONS; number++) await versions.addVersion('long', last)
  const timesOf = async (path: string): Promise<number[]> => {
    const durations: number[] = []
    for (let round = 0; round < RUNS; round++) {
      const start = performance.now()
      await (await ask(`/api/reports/long/versions${path}`)).text()
      durations.push(performance.now() - start)
    }
    return durations
  }
  return [
    told({ what: `${PAGES} pages, keep a version (SQLite)`, figures: spread(kept) }),
    told({ what: `list ${VERSIONS} versions over HTTP (SQLite)`, figures: spread(await timesOf(`?limit=${VERSIONS}`)) }),
    told({ what: `list 100 of ${VERSIONS} versions over HTTP (SQLite)`, figures: spread(await timesOf('')) }),
    told({
      what: `${PAGES} pages, read and compare two versions over HTTP (SQLite)`,
      figures: spread(await timesOf(`/1/compare/${VERSIONS}`)),
    }),
  ]
}

function times(runs: number, warmUp: number, work: () => unknown): number[] {
  const durations: number[] = []
  const began = performance.now()
  for (let round = -warmUp; round < runs; round++) {
    const start = performance.now()
    if (durations.length > 0 && start - began > PATIENCE) break
    work()
    if (round >= 0) durations.push(performance.now() - start)
  }
  return durations
}

const scored = (content: ReportContent) => ({ content, score: scoreReport(content) })

function changed(content: ReportContent, revise: (text: string, at: number) => string[]): ReportContent {
  let at = 0
  const sections = content.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.flatMap((paragraph) => revise(plainText(paragraph), at++)),
  }))
  const tables = content.tables.map((table) => ({
    ...table,
    indicators: table.indicators.map((row, index) => (index % 3 === 0 ? { ...row, actual: `${row.actual}（更正）` } : row)),
  }))
  return { ...content, sections, tables }
}

/** A figure here, a clause there, one paragraph in forty dropped and one added. */
function revised(text: string, at: number): string[] {
  if (at % 40 === 7) return []
  if (at % 40 === 11) return [text, `补充说明（${at}）：经核实，相关资金已按规定拨付到位。`]
  if (at % 8 === 0) return [text.replace(/\d+(\.\d+)?/, '88.88')]
  return at % 8 === 4 ? [text.replace('，', '，按照县委、县政府统一部署，')] : [text]
}
