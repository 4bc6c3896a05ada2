import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { exportReport } from '@gongping/server/export/export-report.ts'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { plainText } from '@gongping/shared/report/rich-text.ts'
import { longReport } from '../fixtures/long-report.ts'
import { megabytesBelow, peakMegabytes } from '../support/server-memory.ts'
import { findChromium, findProgram } from '../support/system-tools.ts'
import { type BenchRow, spread, told } from './bench-row.ts'

const start = promisify(execFile)
const PAGES = 60
const TABLES = 10
/** Indicators of a table where there are many: each is a live formula in Excel. */
const MANY = 100
const TIMES = 9
/** Of other programs, which take seconds. */
const PEER_TIMES = 3

/**
 * A report of 60 pages and 10 自评表 as a file of each format; beside it LibreOffice, which makes a PDF of our Word
 * file, and Chromium, which prints our web page. Memory: for PDF and the peers the most that the processes held that do
 * the work, for the other formats the most that this process ever held.
 */
export async function run(): Promise<BenchRow[]> {
  const content = reportOf(PAGES, TABLES)
  const rows: BenchRow[] = []
  for (const format of ['docx', 'xlsx', 'html', 'pdf']) rows.push(told(await ours(format, content)))
  rows.push(told(await ours('xlsx', reportOf(PAGES, TABLES, MANY), `, ${MANY} indicators each`)))
  rows.push(...(await peers(content)))
  return rows
}

async function ours(format: string, content: ReportContent, more = ''): Promise<BenchRow> {
  let size = 0
  // Each time another report: nobody exports the same one again and again.
  const inChildren = await measure(async (time) => {
    size = (await exported(format, another(content, time))).bytes.length
  }, TIMES)
  const megabytes = format === 'pdf' ? inChildren.megabytes : peakMegabytes(process.pid)
  return row(`${format} · gongping${more}`, { ...inChildren, megabytes }, size)
}

async function peers(content: ReportContent): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongping-'))
  const [docx, html] = [join(folder, 'report.docx'), join(folder, 'report.html')]
  const [ofDocx, ofHtml] = [join(folder, 'report.pdf'), join(folder, 'web.pdf')]
  await writeFile(docx, (await exported('docx', content)).bytes)
  await writeFile(html, (await exported('html', content)).bytes)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]
  const data = `--user-data-dir=${join(folder, 'chromium')}`
  const print = ['--headless', '--no-sandbox', '--disable-gpu', data, `--print-to-pdf=${ofHtml}`, pathToFileURL(html).href]
  try {
    return [
      ...(await peer('LibreOffice, from our docx', findProgram('soffice'), convert, ofDocx)),
      ...(await peer('Chromium, from our html', findChromium(), print, ofHtml)),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param program null: it is not on this machine. */
async function peer(name: string, program: string | null, options: readonly string[], made: string): Promise<BenchRow[]> {
  if (program === null) return []
  const measured = await measure(() => start(program, [...options]), PEER_TIMES)
  return [told(row(`pdf · ${name}`, measured, (await stat(made)).size))]
}

interface Measured {
  readonly first: number
  readonly times: readonly number[]
  readonly megabytes: number
}

function row(what: string, { first, times, megabytes }: Measured, bytes: number): BenchRow {
  const { 'median ms': median = 0, 'max ms': most = 0 } = spread(times)
  const figures = { 'first ms': Math.round(first), 'median ms': median, 'max ms': most }
  return {
    what: `${PAGES} pages, ${TABLES} tables: ${what}`,
    figures: { ...figures, MB: Math.round(megabytes), 'file kB': Math.round(bytes / 1024), samples: times.length },
  }
}

/** Once by itself, then so many times, with the most memory that processes below this one held. */
async function measure(work: (time: number) => Promise<unknown>, times: number): Promise<Measured> {
  let megabytes = 0
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, megabytesBelow(process.pid))
  }, 50)
  const taken: number[] = []
  for (let time = 0; time <= times; time++) {
    const begin = performance.now()
    await work(time)
    taken.push(performance.now() - begin)
  }
  clearInterval(watch)
  return { first: taken[0] ?? 0, times: taken.slice(1), megabytes }
}

async function exported(format: string, content: ReportContent): Promise<{ readonly bytes: Uint8Array }> {
  const file = await exportReport(format, content)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}

function another(content: ReportContent, number: number): ReportContent {
  const sections = content.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => `${plainText(paragraph)}（之${number}）`),
  }))
  return { ...content, sections, tables: content.tables.map((table) => ({ ...table, name: `${table.name}之${number}` })) }
}

/** @param indicators of each table; by default as many as the sample report has. */
function reportOf(pages: number, tables: number, indicators?: number): ReportContent {
  const long = longReport(pages)
  const [table] = long.tables
  if (!table) throw new Error('the sample report has a table')
  const { length } = table.indicators
  const lines = Array.from({ length: indicators ?? length }, (_, line) => {
    const indicator = table.indicators[Math.floor((line * length) / (indicators ?? length))]
    if (!indicator) throw new Error('the sample report has indicators')
    // What the unit gave itself would stand as a value.
    return indicators === undefined ? indicator : { ...indicator, score: '' }
  })
  return {
    ...long,
    tables: Array.from({ length: tables }, (_, at) => ({
      ...table,
      id: `t${at + 1}`,
      indicators: lines.map((indicator, line) => ({ ...indicator, id: `t${at + 1}-${line}` })),
    })),
  }
}
