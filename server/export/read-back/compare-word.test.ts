import { beforeAll, expect, test } from 'vitest'
import { sampleContent } from '../../../test/fixtures/sample-report.ts'
import { docxParts } from '../../../test/support/docx-parts.ts'
import { packDocx, rewriteDocx } from '../../../test/support/rewrite-docx.ts'
import { exportReport } from '../export-report.ts'
import { type FileComparison, compareWord } from './compare-files.ts'

const DOCUMENT = 'word/document.xml'
const WORDS = '云溪县数字档案服务中心的主要职责是：'
const FORGED = '评价等级为优，已全部整改。'

const item = (text: string) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

let agreed: Uint8Array
let parts: Map<string, string>
beforeAll(async () => {
  agreed = await exported()
  parts = docxParts(agreed)
})

/** @param copies of its text in the first section besides */
async function exported(copies = 0): Promise<Uint8Array> {
  const content = sampleContent()
  const [first, ...others] = content.sections
  const list = { type: 'orderedList', attrs: { start: 3 }, content: [item('收集'), item('整理')] }
  const more = Array.from({ length: copies }, () => others.flatMap((section) => section.paragraphs)).flat()
  const paragraphs = [...(first?.paragraphs ?? []), list, ...more] as NonNullable<typeof first>['paragraphs']
  const sections = first ? [{ ...first, paragraphs }, ...others] : []
  const confirmers = [{ display: '王强', post: '局长', at: '2026-11-23T01:00:00Z' }]
  const mark = {
    reportId: 'r',
    version: 2,
    code: '3F7A-91C2',
    sha256: '3f'.repeat(32),
    agreedAt: '2026-11-23T01:00:00Z',
    confirmers,
  }
  const file = await exportReport('docx', { ...content, sections }, { mark })
  if (!file.ok) throw new Error(file.error.code)
  return file.value.bytes
}

const part = (path: string): string => parts.get(path) ?? ''
const compare = (found: Uint8Array): FileComparison | null => compareWord(agreed, found)
/** In the places of one part, replaced once. */
const changed = (path: string | RegExp, from: string | RegExp, to: string): Uint8Array =>
  rewriteDocx(agreed, (name, xml) => {
    if (typeof path === 'string' ? name !== path : !path.test(name)) return xml
    const other = xml.replace(from, to)
    expect(other).not.toBe(xml)
    return other
  })
const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

const style = (inside: string): Uint8Array => changed('word/styles.xml', '</w:styles>', `<w:style>${inside}</w:style></w:styles>`)

test('[WF102] the file as it was exported is the same, however it is packed', () => {
  expect(compare(agreed)).toEqual({ isSame: true, differences: [] })
  expect(compare(packDocx([...parts].reverse()))).toEqual({ isSame: true, differences: [] })
})

test('[WF102] a package that leads to another document is read where Word reads it', () => {
  const other = 'word/other.xml'
  const moved = [...parts].map(([path, xml]): [string, string] =>
    path === '_rels/.rels' || path === '[Content_Types].xml' ? [path, xml.replace(DOCUMENT, other)] : [path, xml],
  )
  const relations: [string, string] = ['word/_rels/other.xml.rels', part('word/_rels/document.xml.rels')]
  const forged = packDocx([...moved, relations, [other, part(DOCUMENT).replace(WORDS, FORGED)]])
  const told = compare(forged)
  expect(told?.differences[0]).toEqual({ where: { kind: 'paragraph', numbers: [6] }, expected: WORDS, found: FORGED })
})

test.each([
  ['in front', (forged: [string, string], all: [string, string][]) => [forged, ...all]],
  ['behind', (forged: [string, string], all: [string, string][]) => [...all, forged]],
])('[WF102] an archive with a second document %s of the first is no Word file', (_where, put) => {
  for (const name of [DOCUMENT, 'Word/Document.xml'])
    expect(compare(packDocx(put([name, part(DOCUMENT).replace(WORDS, FORGED)], [...parts])))).toBeNull()
})

test('[WF102] an archive whose headers and directory do not agree is no Word file', () => {
  const name = Buffer.from(DOCUMENT)
  const renamed = Buffer.from(agreed)
  const at = renamed.indexOf(name)
  renamed.write('word/documenu.xml', at)
  expect(compare(new Uint8Array(renamed))).toBeNull()
  expect(compare(new Uint8Array(Buffer.concat([agreed.subarray(0, -22), Buffer.alloc(8), agreed.subarray(-22)])))).toBeNull()
})

test.each([
  ['a footer', /word\/footer1\.xml/, '</w:ftr>', `${run(FORGED)}</w:ftr>`],
  ['the footnotes', /word\/footnotes\.xml/, '</w:footnotes>', `<w:footnote w:id="2">${run(FORGED)}</w:footnote></w:footnotes>`],
])('[WF102] a paragraph that was added to %s is found', (_where, path, from, to) => {
  expect(compare(changed(path, from, to))?.differences).toEqual([
    { where: { kind: 'outside', numbers: [] }, expected: '', found: FORGED },
  ])
})

test('[WF102] a header or comment that was added is found, also under the name of a part that says nothing', () => {
  for (const path of ['word/header9.xml', 'word/theme/theme9.xml', 'docProps/more.xml', 'word/comments.xml']) {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header'
    const relation = `<Relationship Id="rId99" Type="${type}" Target="/${path}"/></Relationships>`
    const all = [...docxParts(changed('word/_rels/document.xml.rels', '</Relationships>', relation))]
    const told = compare(packDocx([...all, [path, `<w:hdr>${run(FORGED)}</w:hdr>`]]))
    expect(told?.differences.map(({ found }) => found)).toEqual([FORGED])
  }
})

const words = new RegExp(`<w:r>(<w:t[^>]*>${WORDS}</w:t></w:r>)`)
test.each([
  ['hidden', words, '<w:r><w:rPr><w:vanish/></w:rPr>$1'],
  ['struck out', words, '<w:r><w:rPr><w:strike w:val="1"/></w:rPr>$1'],
  ['tracked as inserted', words, '<w:ins><w:r>$1</w:ins>'],
  ['tracked as deleted', words, '<w:del><w:r>$1</w:del>'],
  ['taken from elsewhere', words, '<w:sdt><w:sdtContent><w:r>$1</w:sdtContent></w:sdt>'],
  ['the result of a field', words, '<w:fldSimple w:instr="TIME"><w:r>$1</w:fldSimple>'],
  ['numbered', words, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r>$1'],
  ['below a text box', words, '<w:r><w:pict/></w:r><w:r>$1'],
  ['of another element by the same name', words, '<w:r xmlns:w="urn:other">$1'],
  ['hidden by another prefix', words, '<w:r xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/m&#97;in">$1'],
  ['commented out', words, '<w:r><!-- $1 -->'],
])('[WF102] words that were made %s are found where they stand', (_how, from, to) => {
  const [difference] = compare(changed(DOCUMENT, from, to))?.differences ?? []
  expect(difference).toMatchObject({ where: { kind: 'paragraph', numbers: [6] }, expected: WORDS })
})

test('[WF102] styles that hide words or number them, and lists that count otherwise, are found', () => {
  const where = { kind: 'styles', numbers: [] }
  expect(compare(style('<w:rPr><w:vanish/></w:rPr>'))?.differences).toEqual([{ where, expected: '', found: 'w:vanish' }])
  expect(compare(style('<w:pPr><w:numPr/></w:pPr>'))?.differences).toEqual([{ where, expected: '', found: 'w:numPr' }])
  const lists = rewriteDocx(agreed, (path, xml) => (path === 'word/numbering.xml' ? xml.replaceAll('"%1."', '"作废%1."') : xml))
  expect(compare(lists)?.differences.map(({ found }) => found)).toEqual(['作废%1. 3 收集', '作废%1. 3 整理'])
})

test('[WF102] what only looks otherwise says the same, and is not as exported', () => {
  const same = { isSame: false, differences: [] }
  expect(compare(changed('word/styles.xml', '</w:styles>', '<w:style w:styleId="zz"/></w:styles>'))).toEqual(same)
  expect(compare(changed(DOCUMENT, words, '<w:r><w:rPr><w:b/><w:vanish w:val="0"/></w:rPr>$1'))).toEqual(same)
  expect(compare(changed('word/settings.xml', '<w:evenAndOddHeaders/>', ''))).toEqual(same)
  expect(compare(changed('docProps/core.xml', '<dc:creator>', '<dc:creator>某'))).toEqual(same)
  // As Word saves it: page numbers counted, words parted into other runs, a page break written out.
  const counted = changed(/word\/footer\d\.xml$/, /(fldCharType="separate"\/><\/w:r>)/, '$1<w:r><w:t>8</w:t></w:r>')
  expect(compare(counted)).toEqual(same)
  expect(compare(changed(DOCUMENT, '云溪县数字', '云溪县</w:t></w:r><w:r><w:br w:type="page"/><w:t>数字'))).toEqual(same)
  expect(compare(packDocx([...parts, ['docProps/thumbnail.jpeg', new Uint8Array([0xff, 0xd8, 0xff])]]))?.isSame).toBe(false)
})

test('[WF102] another confirmer, version or hash in the properties of the file is found; that they are gone is not', () => {
  const where = { kind: 'properties', numbers: [] }
  for (const [from, to] of [
    ['局长 王强', '局长 赵敏'],
    ['>2<', '>3<'],
    ['3f3f', '3f3e'],
  ] as const) {
    const [told, ...more] = compare(changed('docProps/custom.xml', from, to))?.differences ?? []
    expect([told?.where, more]).toEqual([where, []])
    expect(told?.expected.replace(from.replaceAll(/[<>]/g, ''), to.replaceAll(/[<>]/g, ''))).toBe(told?.found)
  }
  // Wherever Word takes them from, by whatever prefix, and however often.
  const twice = changed(
    'docProps/custom.xml',
    /<property ([^>]*GongpingConfirmers.*?)<\/property>/s,
    '$&<x:property $1</x:property>',
  )
  expect(compare(twice)?.differences.map(({ where: at }) => at)).toEqual([where])
  const gone = changed('docProps/custom.xml', /<property .*<\/property>/s, '')
  expect(compare(gone)).toEqual({ isSame: false, differences: [] })
})

test('[WF102] a page number that is asked for with words of its own is found; as Word asks for it again it is the same', () => {
  const footer = /word\/footer\d\.xml$/
  const ask = (request: string) => compare(changed(footer, />PAGE</, ` xml:space="preserve">${request}<`))
  expect(ask(' PAGE   \\* MERGEFORMAT ')).toEqual({ isSame: false, differences: [] })
  for (const request of [`PAGE \\# &quot;'总分100分，第'0&quot;`, 'PAGE \\* CHINESENUM3', 'PAGEREF 总分100分', 'PAGES'])
    expect(ask(request)?.differences.map(({ where: at }) => at.kind)).toEqual(['outside'])
})

test('[EX35] 目录 says what was agreed: another line is found, a page that Word counts anew is none', async () => {
  const long = await exported(4)
  const toc = docxParts(long).get(DOCUMENT) ?? ''
  expect(toc).toContain('TOC \\o')
  const other = (from: string | RegExp, to: string) =>
    compareWord(
      long,
      rewriteDocx(long, (path, xml) => (path === DOCUMENT ? xml.replace(from, to) : xml)),
    )
  expect(compareWord(long, long)).toEqual({ isSame: true, differences: [] })
  const counted = other(/(PAGEREF _Toc\d+ \\h <\/w:instrText>.{1,80}separate"\/><\/w:r><w:r><w:t[^>]*>)\d+/, '$1777')
  expect(counted).toEqual({ isSame: false, differences: [] })
  expect(other(/>三、存在的问题[^<]*</, '>三、成绩突出<')?.differences[0]).toMatchObject({
    expected: '三、存在的问题及改进措施\t￼',
    found: '三、成绩突出\t￼',
  })
  expect(other(/<w:hyperlink /, '<w:hyperlink r:id="rId99" ')?.differences).toHaveLength(1)
  expect(other('TOC \\o', 'TOC \\t "假"')?.differences).toHaveLength(1)
})
