import { expect, test } from 'vitest'
import { layoutReport } from '@gongping/shared/printing/layout-report.ts'
import { scoreReport } from '@gongping/shared/scoring/score-report.ts'
import { docxParts, elements, wordText } from '../../test/support/docx-parts.ts'
import { LONG_TO_PRINT } from '../../test/support/long-to-print.ts'
import { SAMPLE_TO_PRINT } from '../../test/support/sample-to-print.ts'
import { writeDocx } from './docx.ts'

const write = async (content: typeof LONG_TO_PRINT) =>
  docxParts(await writeDocx(layoutReport(content, scoreReport(content)), { creator: '云溪县数字档案服务中心', mark: null }))

const parts = await write(LONG_TO_PRINT)
const long = parts.get('word/document.xml')!
const short = (await write(SAMPLE_TO_PRINT)).get('word/document.xml')!
const sections = elements(long, 'w:sectPr')

test('[EX34] a long report begins with 目录: its headings and attachments with the pages of the text, as Word itself would list them', () => {
  const lines = elements(long, 'w:p').filter((xml) => xml.includes('<w:pStyle w:val="TOC'))
  expect(lines.map((xml) => wordText(xml).replace(/\d+$/, ''))).toEqual([
    '一、单位基本情况',
    '（一）部门主要职责',
    '（二）人员编制情况',
    '二、预算支出及绩效情况',
    '（一）部门预决算情况',
    '（二）资金使用及绩效情况',
    '三、存在的问题及改进措施',
    '四、其他需要说明的情况',
    '2024年度预算支出绩效自评表',
    '2024年度预算支出绩效自评表',
  ])
  const pages = lines.map((xml) => Number(/(\d+)$/.exec(wordText(xml))?.[1]))
  expect(pages).toEqual(pages.toSorted((a, b) => a - b))
  expect(pages[0]).toBe(1)
  const anchors = [...long.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor)
  const bookmarks = [...long.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
  expect(bookmarks).toEqual(anchors)
  expect(sections.at(1)).toContain('<w:pgNumType w:start="1"/>')
})

test('[EX34] Word asks nothing when it opens it, and a short report has no 目录', () => {
  expect(long).not.toContain('w:dirty')
  expect(parts.get('word/settings.xml')).not.toContain('updateFields')
  expect(elements(long, 'w:instrText').map(wordText)).toHaveLength(11)
  expect(short).not.toContain('TOC')
})

test('[EX36] a table too wide for the page lies on a landscape one of its own, with the number at the same edge of the paper', () => {
  const lies = sections.map((xml) => (xml.includes('w:orient="landscape"') ? 'landscape' : 'portrait'))
  expect(lies).toEqual(['portrait', 'portrait', 'landscape', 'portrait'])
  const size = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(sections.at(2)!)?.[1])
  expect([size('w'), size('h')]).toEqual([16838, 11906])
  const side = parts.get('word/footer5.xml')!
  expect(side).toContain('<w:textDirection w:val="tbRl"/>')
  expect(side).toMatch(/— .*PAGE.* —/s)
  expect([...parts.keys()].filter((path) => /word\/header\d+\.xml/.test(path))).toHaveLength(8)
  for (const [path, xml] of parts) if (/word\/header\d+\.xml/.test(path)) expect(xml).toContain('征求意见稿')
})

test('[EX36] a table says its name and its size to whoever cannot see it, and repeats its heads', () => {
  const named = elements(short, 'w:tblPr').map((xml) =>
    /<w:tblCaption w:val="([^"]*)"\/><w:tblDescription w:val="([^"]*)"\/>/.exec(xml),
  )
  expect(named.map((found) => found?.slice(1))).toEqual([
    ['3.“三公”经费执行情况', '2 行 3 列'],
    ['2023年度预算支出绩效自评表', '单位：万元，15 行 9 列'],
    ['2023年度预算支出绩效自评表', '单位：元，20 行 9 列'],
  ])
  expect(elements(long, 'w:tbl').at(0)).toContain('<w:tblHeader/>')
})

test('[EX37] the properties of a file say what it is, whose, in which language, and whether it is a draft', () => {
  const core = parts.get('docProps/core.xml')!
  expect(core).toContain(
    '<dc:subject>预算绩效自评报告</dc:subject><dc:creator>云溪县数字档案服务中心</dc:creator><dc:language>zh-CN</dc:language>',
  )
  expect(core).toContain('<cp:contentStatus>征求意见稿</cp:contentStatus>')
  expect(parts.get('docProps/app.xml')).toContain('<Company>云溪县数字档案服务中心</Company>')
})
