import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { layoutReport } from '@gongping/shared/printing/layout-report.ts'
import type { FormTable, PrintDocument } from '@gongping/shared/printing/print-document.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { docxParts, elements, wordTables, wordText } from '../../test/support/docx-parts.ts'
import { SAMPLE_TO_PRINT } from '../../test/support/sample-to-print.ts'
import { writeDocx } from './docx.ts'

const printed = layoutReport(SAMPLE_TO_PRINT, scoreReport(SAMPLE_TO_PRINT))
const bytes = await writeDocx(printed, { creator: '清溪县档案馆', mark: null })
const parts = docxParts(bytes)
const documentXml = parts.get('word/document.xml')!
const stylesXml = parts.get('word/styles.xml')!
const tables = wordTables(documentXml)
const forms = printed.blocks.filter((block): block is FormTable => block.kind === 'form')

test('[EX7] the page is A4 with the margins of GB/T 9704, and 22 lines fit on it', () => {
  const size = attributes(documentXml, 'w:pgSz')
  const margin = attributes(documentXml, 'w:pgMar')
  expect(size).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
  const millimetres = (side: string) => Math.round((Number(margin[side]) / 1440) * 25.4 * 10) / 10
  expect(['w:top', 'w:right', 'w:bottom', 'w:left'].map(millimetres)).toEqual([37, 26, 35, 28])

  const height = Number(size['w:h']) - Number(margin['w:top']) - Number(margin['w:bottom'])
  const spacing = attributes(elements(stylesXml, 'w:pPrDefault').at(0)!, 'w:spacing')
  expect(spacing['w:lineRule']).toBe('exact')
  expect(Math.floor(height / Number(spacing['w:line']))).toBe(22)
})

test('[EX7] every style names its Chinese face and the size of the standard', () => {
  const faces = ['Title', 'Heading1', 'Heading2', 'Heading3', 'FormTitle'].map((id) => {
    const style = styleXml(id)
    return `${attributes(style, 'w:rFonts')['w:eastAsia']} ${Number(attributes(style, 'w:sz')['w:val']) / 2}`
  })
  expect(faces).toEqual(['方正小标宋简体 22', '黑体 16', '楷体_GB2312 16', '仿宋_GB2312 16', '方正小标宋简体 18'])
  expect(attributes(elements(stylesXml, 'w:rPrDefault').at(0)!, 'w:rFonts')['w:eastAsia']).toBe('仿宋_GB2312')
  expect(attributes(styleXml('ReportText'), 'w:ind')['w:firstLineChars']).toBe('200')
})

test('[EX7] page numbers stand between dashes, at the right of odd and the left of even pages', () => {
  const footers = [parts.get('word/footer1.xml')!, parts.get('word/footer2.xml')!]
  expect(footers.map((xml) => attributes(xml, 'w:jc')['w:val'])).toEqual(['right', 'left'])
  for (const xml of footers) expect(xml).toMatch(/— .*PAGE.* —/s)
  expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders')
})

test('[EX8] headings are headings of Word, in black, and stay with their text', () => {
  const headings = elements(documentXml, 'w:p').filter((xml) => xml.includes('<w:pStyle w:val="Heading'))
  expect(headings.map(wordText).slice(0, 3)).toEqual(['一、单位基本情况', '（一）部门主要职责', '（二）人员编制情况'])
  for (const level of [1, 2, 3]) {
    const style = styleXml(`Heading${level}`)
    expect(attributes(style, 'w:outlineLvl')['w:val']).toBe(String(level - 1))
    expect(attributes(style, 'w:color')['w:val']).toBe('000000')
    expect(style).toContain('<w:keepNext/>')
  }
})

test('[EX8] [EX1] the form is one table with the merged cells of the grid', () => {
  for (const [at, form] of forms.entries()) {
    const table = tables.at(at + 1)!
    const below = table.rows.map((row) => row.filter(({ vMerge }) => vMerge !== 'continue'))
    expect(below.map((row) => row.map(({ text }) => text))).toEqual(
      form.grid.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ''))),
    )
    expect(below.map((row) => row.map(({ gridSpan }) => gridSpan))).toEqual(
      form.grid.rows.map(({ cells }) => cells.map(({ colSpan }) => colSpan)),
    )
    for (const row of table.rows) expect(row.reduce((sum, { gridSpan }) => sum + gridSpan, 0)).toBe(9)
    const merged = form.grid.rows.flatMap(({ cells }) => cells).filter(({ rowSpan }) => rowSpan > 1)
    const continued = merged.reduce((sum, { rowSpan }) => sum + rowSpan - 1, 0)
    expect(table.rows.flat().filter(({ vMerge }) => vMerge === 'restart')).toHaveLength(merged.length)
    expect(table.rows.flat().filter(({ vMerge }) => vMerge === 'continue')).toHaveLength(continued)
  }
})

test('[EX8] tables are as wide as the text, with fixed columns and rows that are not torn', () => {
  for (const { xml, columns, rows } of tables) {
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474)
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length)
  }
  expect(elements(tables.at(0)!.xml, 'w:tr').map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false])
})

test('[EX5] every form starts on a new page', () => {
  const titles = elements(documentXml, 'w:p').filter((xml) => xml.includes('<w:pStyle w:val="FormTitle"/>'))
  expect(titles).toHaveLength(2)
  for (const title of titles) expect(title).toContain('<w:pageBreakBefore/>')
})

test('[EX4] lists are lists of Word, each counting for itself', () => {
  const items = elements(documentXml, 'w:p').filter((xml) => xml.includes('<w:numPr>'))
  expect(items.map((xml) => [wordText(xml), attributes(xml, 'w:ilvl')['w:val']])).toEqual([
    ['接收、征集、整理和保管全县各类档案；', '0'],
    ['文书档案', '1'],
    ['提供档案查阅利用服务。', '0'],
  ])
  const [first, nested, last] = items.map((xml) => attributes(xml, 'w:numId')['w:val'])
  expect(last).toBe(first)
  expect(nested).not.toBe(first)
})

test('[EX12] the file names the report and the unit, and no person or moment', () => {
  const core = parts.get('docProps/core.xml')!
  expect(core).toContain('<dc:title>2023年度部门整体支出绩效自评报告</dc:title>')
  expect(core).toContain('<dc:creator>清溪县档案馆</dc:creator>')
  expect(core).not.toContain('dcterms')
})

test('[EX9] the same report gives the same bytes, on another day too', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
  try {
    const again = await writeDocx(layoutReport(SAMPLE_TO_PRINT, scoreReport(SAMPLE_TO_PRINT)), {
      creator: '清溪县档案馆',
      mark: null,
    })
    expect(Buffer.compare(again, bytes)).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('[EX10] no character of any text breaks the XML of the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (hostile) => {
      const document: PrintDocument = {
        title: hostile,
        blocks: [
          { kind: 'title', text: hostile },
          { kind: 'paragraph', runs: [{ text: `起${hostile}讫`, bold: false, italic: false, underline: false }] },
        ],
      }
      const files = docxParts(await writeDocx(document, { creator: hostile, mark: null }))
      for (const part of ['word/document.xml', 'docProps/core.xml']) {
        expect(files.get(part)).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
        expect(files.get(part)!.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;)/)
      }
      expect(wordText(files.get('word/document.xml')!)).toMatch(/起.*讫/s)
    }),
    { numRuns: 40 },
  )
})

function styleXml(id: string): string {
  return elements(stylesXml, 'w:style').find((xml) => xml.includes(`w:styleId="${id}"`))!
}

/** Attributes of the first element of that name. */
function attributes(xml: string, name: string): Record<string, string> {
  const element = new RegExp(`<${name}( [^>]*)?/?>`).exec(xml)?.[1] ?? ''
  return Object.fromEntries([...element.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]))
}
