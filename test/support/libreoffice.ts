import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { SYSTEM_TOOLS, findProgram } from './system-tools.ts'
import { tempFolder } from './temp-folder.ts'

const run = promisify(execFile)

export interface LaidOutPages {
  /** Text of each page, lines as they stand on paper. */
  readonly pages: readonly string[]
  /** Width and height of the first page in points. */
  readonly size: readonly number[]
}

/** Opens Word files in LibreOffice and lays them out on pages, as a person's office program would. */
export function layOutDocx(files: readonly Uint8Array[]): Promise<LaidOutPages[]> {
  return layOut(files, 'docx', 'libreoffice-writer-nogui')
}

/** The same with Excel files: what their print set-up makes of them. */
export function layOutXlsx(files: readonly Uint8Array[]): Promise<LaidOutPages[]> {
  return layOut(files, 'xlsx', 'libreoffice-calc-nogui')
}

function layOut(files: readonly Uint8Array[], kind: 'docx' | 'xlsx', debianPackage: string): Promise<LaidOutPages[]> {
  return converted(files, kind, 'pdf', debianPackage, (folder) =>
    Promise.all(files.map((_, at) => readPdf(join(folder, `report-${at}.pdf`)))),
  )
}

/** Every sheet of a workbook by its place, as rows of what its cells show. */
export type ShownSheets = readonly (readonly (readonly string[])[])[]

/** Of each sheet a CSV file: comma, quotes, UTF-8, cells as they are shown. */
const SHOWN_CELLS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1'

/**
 * Opens Excel files in LibreOffice, which reckons every formula anew, and reads what their cells show.
 * @param sheets names of each file's sheets
 */
export function showXlsx(files: readonly Uint8Array[], sheets: readonly (readonly string[])[]): Promise<ShownSheets[]> {
  return converted(files, 'xlsx', SHOWN_CELLS, 'libreoffice-calc-nogui', async (folder) =>
    files.map((_, at) =>
      (sheets[at] ?? []).map((name) => parseCsv(readFileSync(join(folder, `report-${at}-${name}.csv`), 'utf8'))),
    ),
  )
}

/** Otherwise it shows the results that a file brings along. */
const RECKON_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

async function converted<Read>(
  files: readonly Uint8Array[],
  kind: 'docx' | 'xlsx',
  to: string,
  debianPackage: string,
  read: (folder: string) => Promise<Read>,
): Promise<Read> {
  const soffice = need('soffice', debianPackage)
  const folder = tempFolder()
  try {
    const paths = files.map((_, at) => join(folder.path, `report-${at}.${kind}`))
    for (const [at, path] of paths.entries()) writeFileSync(path, files[at] ?? '')
    // A profile of its own: a second LibreOffice on the same profile hands its work to the first and exits.
    mkdirSync(join(folder.path, 'profile', 'user'), { recursive: true })
    writeFileSync(join(folder.path, 'profile', 'user', 'registrymodifications.xcu'), RECKON_ALWAYS)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`
    // Sheets are called by Chinese names, and so are the files of them; a machine may have no language set.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' }
    await run(soffice, [profile, '--headless', '--convert-to', to, '--outdir', folder.path, ...paths], { env })
    return await read(folder.path)
  } finally {
    folder.remove()
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  for (const row of text.matchAll(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g)) {
    const cells = `,${row[0].slice(0, -1)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/gs)
    rows.push([...cells].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''))
  }
  return rows
}

async function readPdf(pdf: string): Promise<LaidOutPages> {
  const info = await run(need('pdfinfo', 'poppler-utils'), [pdf])
  const text = `${pdf}.txt`
  await run(need('pdftotext', 'poppler-utils'), ['-layout', pdf, text])
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info.stdout)
  return { pages: readFileSync(text, 'utf8').split('\f').slice(0, -1), size: [Number(size?.[1]), Number(size?.[2])] }
}

function need(program: string, debianPackage: string): string {
  const path = findProgram(program)
  if (path) return path
  const purpose = SYSTEM_TOOLS.find((tool) => tool.debianPackage === debianPackage)?.purpose ?? ''
  throw new Error(`Install ${debianPackage} (needed ${purpose}) and run again; on Debian: apt-get install ${debianPackage}`)
}
