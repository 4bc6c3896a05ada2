import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
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
export async function layOutDocx(files: readonly Uint8Array[]): Promise<LaidOutPages[]> {
  const soffice = need('soffice', 'libreoffice-writer-nogui')
  const folder = tempFolder()
  try {
    const paths = files.map((_, at) => join(folder.path, `report-${at}.docx`))
    for (const [at, path] of paths.entries()) writeFileSync(path, files[at] ?? '')
    // A profile of its own: a second LibreOffice on the same profile hands its work to the first and exits.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`
    await run(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder.path, ...paths])
    return await Promise.all(paths.map((path) => readPdf(path.replace(/docx$/, 'pdf'))))
  } finally {
    folder.remove()
  }
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
