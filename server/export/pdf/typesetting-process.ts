import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Fonts, findFonts } from './fonts.ts'
import type { PageData } from './page-data.ts'
import { shownText, shownTexts } from './shown-text.ts'

export interface TypesettingJob {
  readonly page: PageData
  /** Where the operator puts fonts; null: nowhere. */
  readonly fontsFolder: string | null
}

/** An error of our own, by what was under way. */
export type Broken = 'fonts' | 'layout' | 'file'
/** `started` comes once, before any report. What the compiler says quotes the report, and stays here. */
export type Typeset = { readonly started: true } | { readonly pdf: Uint8Array } | { readonly broken: Broken }

/** Accessible, and readable in thirty years (ISO 19005-2, level A). */
const STANDARD = 'a-2a'
const TEMPLATE = readFileSync(new URL('report.typ', import.meta.url), 'utf8')
/** How many jobs the compiler remembers what it has worked out. */
const MEMORY = 2

let fonts: Fonts | null = null
let compiler: NodeCompiler | null = null

new Worker(new URL('parent-watch.ts', import.meta.url), { workerData: Number(process.argv[2]) }).unref()
process.on('message', (job: TypesettingJob) => process.send?.(attempt(job)))
process.on('disconnect', () => process.exit())
process.send?.({ started: true } satisfies Typeset)

let underWay: Broken = 'fonts'

function attempt(job: TypesettingJob): Typeset {
  try {
    return { pdf: new Uint8Array(typeset(job)) }
  } catch {
    return { broken: underWay }
  }
}

function typeset({ page, fontsFolder }: TypesettingJob): Buffer {
  underWay = 'fonts'
  const found = findFonts(fontsFolder, fonts)
  if (found !== fonts) compiler = null
  fonts = found
  compiler ??= NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [...found.files] }] })
  const shown = shownTexts(page, (text) => shownText(text, found.coverage))
  try {
    for (const attempt of attempts(shown, found)) {
      try {
        return draw(compiler, withFonts(attempt, found))
      } catch (error) {
        if (!String(error).includes('could not be displayed')) throw error
      }
    }
    throw new Error('no font shows what the fonts are said to show')
  } finally {
    compiler.evictCache(MEMORY)
  }
}

function* attempts(shown: PageData, { shipped }: Fonts): Generator<PageData> {
  yield shown
  // A mark and the letter below it can come from two fonts, which together show neither.
  const unmarked = shownTexts(shown, (text) => text.replace(/\p{M}/gu, ''))
  yield unmarked
  // A font of the operator that the compiler knows by another name than the file says is not found.
  yield shownTexts(unmarked, (text) => shownText(text, shipped))
}

function withFonts(page: PageData, { faces }: Fonts): object {
  const looks = Object.entries(page.looks).map(([name, look]) => [name, { ...look, ...faces[look.face] }])
  // Chinese type does not slant: what is set off so elsewhere stands in 楷体.
  return { ...page, looks: Object.fromEntries(looks), slanted: faces.heading2.fonts }
}

function draw(typst: NodeCompiler, report: object): Buffer {
  underWay = 'layout'
  const compiled = typst.compile({ mainFileContent: TEMPLATE, inputs: { report: JSON.stringify(report) } })
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
  underWay = 'file'
  return typst.pdf(compiled.result, { pdfStandard: STANDARD })
}
