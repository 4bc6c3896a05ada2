import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { layoutReport } from '@gongping/shared/printing/layout-report.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { PdfReader } from '../../../test/support/read-pdf.ts'
import { renamedFont } from '../../../test/support/renamed-font.ts'
import { SAMPLE_TO_PRINT } from '../../../test/support/sample-to-print.ts'
import { tempFolder } from '../../../test/support/temp-folder.ts'
import { findFonts } from './fonts.ts'
import { type PageData, pageData } from './page-data.ts'
import { Typesetter } from './typesetter.ts'

const page = pageData(layoutReport(SAMPLE_TO_PRINT, scoreReport(SAMPLE_TO_PRINT)), { creator: '清溪县档案馆', mark: null })
const TOO_INVOLVED = { ok: false, error: { code: 'pdf-too-involved', params: {} } }
const UNAVAILABLE = { ok: false, error: { code: 'pdf-unavailable', params: {} } }
const ANOTHER_FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'))

test('[EX17] another process lays out the same bytes', async () => {
  const [one, other] = await Promise.all([typeset(new Typesetter(), null), typeset(new Typesetter(), null)])
  expect(Buffer.compare(one, other)).toBe(0)
})

test('[EX17] fonts of the machine are not used, whatever a report asks for', async () => {
  const drawn = { face: 'none', fonts: ['DejaVu Sans', 'Liberation Serif', 'Noto Serif SC'], weight: 400, embolden: false }
  const looks = Object.fromEntries(Object.entries(page.looks).map(([name, look]) => [name, { ...look, ...drawn }]))
  const blocks = [{ kind: 'title', text: [{ text: '绩效\u0e01\u0628\u2c60', cut: false }] }]
  const bare = { ...page, looks, parts: [{ landscape: false, blocks }] } as unknown as PageData
  const reader = new PdfReader(await typeset(new Typesetter(), null, bare))
  expect((await reader.pages()).join('')).toContain('绩效〓〓〓')
  const used = await reader.fonts()
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter((name) => !/^NotoS(erif|ans)SC-/.test(name))).toEqual([])
})

test('[EX21] a face goes by its official names only where the folder of the operator holds it', () => {
  const folder = fontsFolder()
  expect(findFonts(folder, null).faces.text.fonts).toEqual(['Noto Serif SC', 'Noto Sans SC'])
  writeFileSync(join(folder, 'fangsong.ttf'), renamedFont(readFileSync(ANOTHER_FONT), 'fangsong'))
  const { text, heading1, number } = findFonts(folder, null).faces
  expect(text.fonts.slice(0, 2)).toEqual(['FangSong', 'Noto Serif SC'])
  expect([heading1.fonts[0], number.fonts[0]]).toEqual(['Noto Sans SC', 'Noto Serif SC'])
})

test('[EX21] a font in the folder of the operator is used for its role, without a new start', async () => {
  const folder = fontsFolder()
  const typesetter = new Typesetter()
  const before = await new PdfReader(await typeset(typesetter, folder)).fonts()
  expect(before).toContain('NotoSerifSC-Regular')
  expect(before).not.toContain('NotoSansSC-Bold')

  writeFileSync(join(folder, 'fangsong.ttf'), renamedFont(readFileSync(ANOTHER_FONT), '仿宋_GB2312'))
  writeFileSync(join(folder, 'songti.TTF'), renamedFont(readFileSync(ANOTHER_FONT), 'SimSun'))
  writeFileSync(join(folder, 'kaiti.otf'), renamedFont(readFileSync(ANOTHER_FONT), 'KaiTi'))
  const after = await new PdfReader(await typeset(typesetter, folder)).fonts()
  expect(after).toContain('NotoSansSC-Bold')
  expect(after).not.toContain('NotoSerifSC-Regular')
})

test('[EX21] what is no font in that folder, and a folder that is not there, hinder nobody', async () => {
  const folder = fontsFolder()
  writeFileSync(join(folder, 'broken.ttf'), 'no font')
  writeFileSync(join(folder, 'cut.otf'), readFileSync(ANOTHER_FONT).subarray(0, 4000))
  writeFileSync(join(folder, 'README.txt'), 'licences')
  const typesetter = new Typesetter()
  const plain = await typeset(typesetter, null)
  for (const path of [folder, join(folder, 'none')]) {
    expect(Buffer.compare(await typeset(typesetter, path), plain)).toBe(0)
  }
})

test('[EX21] a link to nothing among the fonts costs no other font', async () => {
  const folder = fontsFolder()
  symlinkSync(join(folder, 'gone'), join(folder, 'dangling.ttf'))
  writeFileSync(join(folder, 'fangsong.ttf'), renamedFont(readFileSync(ANOTHER_FONT), '仿宋_GB2312'))
  expect(await new PdfReader(await typeset(new Typesetter(), folder)).fonts()).toContain('NotoSansSC-Bold')
})

test('[EX22] a report that takes too long or too much memory is a failure, and the next one is laid out', async () => {
  const limits = { patience: 1, mebibytes: 1024 }
  const typesetter = new Typesetter({ limits })
  const hurried = [typesetter.typeset({ page, fontsFolder: null }), typesetter.typeset({ page, fontsFolder: null })]
  expect(await Promise.all(hurried)).toEqual([TOO_INVOLVED, TOO_INVOLVED])

  Object.assign(limits, { patience: 30_000, mebibytes: 8 })
  expect(await typesetter.typeset({ page, fontsFolder: null })).toEqual(TOO_INVOLVED)

  limits.mebibytes = 1024
  expect(await typesetter.typeset({ page, fontsFolder: null })).toMatchObject({ ok: true })
})

test('[EX40] where no process can be started nobody waits for ever, and the next PDF is tried anew', async () => {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  const node = join(folder.path, 'node')
  const typesetter = new Typesetter({ node })
  const asked = [typesetter.typeset({ page, fontsFolder: null }), typesetter.typeset({ page, fontsFolder: null })]
  expect(await Promise.all(asked)).toEqual([UNAVAILABLE, UNAVAILABLE])

  symlinkSync(process.execPath, node)
  expect(await typesetter.typeset({ page, fontsFolder: null })).toMatchObject({ ok: true })
})

test('[EX20] what the compiler says of a report, whose words it quotes, does not get into an error', async () => {
  const broken = { ...page, date: { 李娟的工资: 1 } } as unknown as PageData
  const asked = new Typesetter().typeset({ page: broken, fontsFolder: null })
  await expect(asked).rejects.toThrow(/^typesetting broke: layout$/)
})

test('[EX40] how the process ended is told: before it could begin, or at a report', async () => {
  const told: unknown[] = []
  const folder = fontsFolder()
  const node = join(folder, 'node')
  const limits = { patience: 30_000, mebibytes: 1_024 }
  const typesetter = new Typesetter({ node, limits })
  typesetter.onFall((about) => told.push(about))
  const ask = () => typesetter.typeset({ page, fontsFolder: null })
  expect(await ask()).toEqual(UNAVAILABLE)
  writeFileSync(node, '#!/bin/sh\nexit 3\n', { mode: 0o755 })
  expect(await ask()).toEqual(UNAVAILABLE)
  writeFileSync(node, `#!/bin/sh\n'${process.execPath}' "$@" &\nwait\n`)
  writeFileSync(node, `#!/bin/sh\nexec '${process.execPath}' "$@"\n`)
  limits.patience = 1
  expect(await ask()).toEqual(TOO_INVOLVED)
  expect(told).toEqual([
    { reason: 'ENOENT', code: null, signal: null },
    { reason: 'not started', code: 3, signal: null },
    { reason: 'time', code: null, signal: 'SIGKILL' },
  ])
})

test('[EX41] of more PDFs than may wait the last is refused at once, and the others are made', async () => {
  const typesetter = new Typesetter({ room: 2 })
  const asked = [1, 2, 3].map(() => typesetter.typeset({ page, fontsFolder: null }))
  expect(await asked[2]).toEqual({ ok: false, error: { code: 'pdfs-crowded', params: {} } })
  expect(await Promise.all(asked.slice(0, 2))).toMatchObject([{ ok: true }, { ok: true }])
  expect(await typesetter.typeset({ page, fontsFolder: null })).toMatchObject({ ok: true })
})

async function typeset(typesetter: Typesetter, folder: string | null, drawn = page): Promise<Uint8Array> {
  const pdf = await typesetter.typeset({ page: drawn, fontsFolder: folder })
  if (!pdf.ok) throw new Error(pdf.error.code)
  return pdf.value
}

function fontsFolder(): string {
  const folder = tempFolder()
  onTestFinished(() => folder.remove())
  return folder.path
}
