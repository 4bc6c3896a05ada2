import { docxParts } from '../../support/docx-parts.ts'
import { packDocx } from '../../support/rewrite-docx.ts'
import { peakMegabytes } from '../../support/server-memory.ts'
import type { Attack } from '../attack.ts'
import { PEOPLE, type Site } from '../site.ts'
import { Tally } from '../tally.ts'

const MEBIBYTE = 1024 * 1024
const DOCUMENT = 'word/document.xml'
const REPORT = { template: 'hunan-department@2022.1', title: '自评报告', year: 2024, unit: { name: '云溪县档案馆' } }

type Parts = (readonly [path: string, xml: string | Uint8Array])[]

/** Files that show something else than what was agreed, and files that would hold the server up. */
export const forgedFiles: Attack = {
  name: '黑客 has forged files of a final report verified, and bombs, and files that are slow to read',
  gets: { '200 changed': 5, '200 same-words': 1, '200 unknown': 1, '422 file-not-verifiable': 5 },
  async run(site) {
    using scene = await site.scene()
    const answers = new Tally()
    const gained: string[] = []
    const final = await finalReport(site)
    if ((await verify(site, '真.docx', final.docx)).answer !== '200 agreed') throw new Error('the true file is not known')
    const before = peakMegabytes(site.pid)
    for (const [name, file] of [...forged(final), ...hostile()]) {
      const { answer, heard } = await verify(site, name, file)
      answers.add(answer)
      if (answer === '200 agreed') gained.push(`the word that ${name} was agreed: ${heard}`)
      await scene.goesOn()
    }
    const grown = peakMegabytes(site.pid) - before
    if (grown > 600) gained.push(`${Math.round(grown)} MB of memory`)
    return { answers, gained }
  },
}

interface Final {
  readonly docx: Uint8Array
  readonly json: string
}

async function finalReport(site: Site): Promise<Final> {
  const as = PEOPLE.drafter
  const { id } = (await (await site.ask('/api/reports', { as, body: REPORT })).json()) as { id: string }
  await site.ask(`/api/reports/${id}/status`, { as, method: 'PUT', body: { status: 'sealed' } })
  const exported = (format: string) => site.ask(`/api/reports/${id}/export?format=${format}`, { as })
  return { docx: await (await exported('docx')).bytes(), json: await (await exported('json')).text() }
}

function forged({ docx, json }: Final): [string, string | Uint8Array][] {
  const parts = [...docxParts(docx)]
  const within = (path: RegExp, from: string, to: string): Parts =>
    parts.map(([name, xml]) => [name, path.test(name) ? xml.replace(from, to) : xml])
  const document = (docxParts(docx).get(DOCUMENT) ?? '').replace('</w:t>', '（已更正）</w:t>')
  const relations = docxParts(docx).get('word/_rels/document.xml.rels') ?? ''
  const elsewhere = within(/^_rels\/\.rels$|^\[Content_Types\]\.xml$/, DOCUMENT, 'word/other.xml')
  const added = '<w:p><w:r><w:t>（已更正）</w:t></w:r></w:p></w:ftr>'
  return [
    ['他处.docx', packDocx([...elsewhere, ['word/other.xml', document], ['word/_rels/other.xml.rels', relations]])],
    ['重名.docx', packDocx([[DOCUMENT, document], ...parts])],
    ['页脚.docx', packDocx(within(/^word\/footer1\.xml$/, '</w:ftr>', added))],
    ['隐藏.docx', packDocx(within(/^word\/document\.xml$/, '<w:r><w:t', '<w:r><w:rPr><w:vanish/></w:rPr><w:t'))],
    [
      '样式.docx',
      packDocx(within(/^word\/styles\.xml$/, '</w:styles>', '<w:style><w:rPr><w:sz w:val="2"/></w:rPr></w:style></w:styles>')),
    ],
    [
      '隐藏样式.docx',
      packDocx(within(/^word\/styles\.xml$/, '</w:styles>', '<w:style><w:rPr><w:vanish/></w:rPr></w:style></w:styles>')),
    ],
    ['成员.json', json.replace('{', '{"更正说明":"总分改为 60 分",')],
    ['重复.json', json.replace('"title":', '"title":"已更正","title":')],
  ]
}

function hostile(): [string, string | Uint8Array][] {
  const relations = '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>'
  const word = (xml: string | Uint8Array): Uint8Array =>
    packDocx([
      ['_rels/.rels', relations],
      [DOCUMENT, xml],
    ])
  return [
    ['慢.docx', word(`<${'a'.repeat(4 * MEBIBYTE)}`)],
    ['炸弹.docx', word(new Uint8Array(200 * MEBIBYTE))],
    ['深.json', `{"tables":${'['.repeat(10 * MEBIBYTE)}`],
    ['断.docx', word('').subarray(0, 90)],
  ]
}

async function verify(site: Site, name: string, file: string | Uint8Array): Promise<{ answer: string; heard: string }> {
  const form = new FormData()
  form.set('file', new File([typeof file === 'string' ? file : new Uint8Array(file)], name))
  const headers = { authorization: `Bearer ${site.tokenOf(PEOPLE.hostile)}` }
  const response = await fetch(`${site.origin}/api/verify`, { method: 'POST', body: form, headers })
  const heard = await response.text()
  const { code, answer } = JSON.parse(heard) as { code?: string; answer?: string }
  return { answer: `${response.status} ${response.ok ? answer : code}`, heard }
}
