// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { DOMParser as Parser } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { type RichNode, plainText } from '@gongping/shared/report/rich-text.ts'
import { cleanPaste } from './clean-paste.ts'
import { sectionSchema } from './section-schema.ts'

/** What arrives in a section of a paste: the blocks, as the editor parses them. */
function paste(html: string): readonly RichNode[] {
  const body = document.createElement('div')
  body.innerHTML = cleanPaste(html, 'r1').html
  const parsed = Parser.fromSchema(getSchema(sectionSchema)).parse(body).toJSON() as RichNode
  return parsed.content ?? []
}

const types = (nodes: readonly RichNode[]) => nodes.map(({ type }) => type)
const texts = (nodes: readonly RichNode[]) => nodes.map(plainText)

const wordItem = (marker: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`

test('[ED7] paragraphs and headings of Word become paragraphs without their form and their typed indent', () => {
  const nodes = paste(
    `<style>p{color:red}</style><h1 style='color:red'>一、标题</h1><p class=MsoNormal style='text-indent:2em'>　　负责<b>档案</b><i>管理</i><u>工作</u><span style='font-size:22pt'>。</span><o:p></o:p></p>`,
  )
  expect(types(nodes)).toEqual(['paragraph', 'paragraph'])
  expect(texts(nodes)).toEqual(['一、标题', '负责档案管理工作。'])
  expect(nodes[1]?.content?.map(({ text, marks }) => [text, marks?.map(({ type }) => type)])).toEqual([
    ['负责', undefined],
    ['档案', ['bold']],
    ['管理', ['italic']],
    ['工作', ['underline']],
    ['。', undefined],
  ])
})

test('[ED7] the drawn lists of Word become lists, with their levels and without their drawn numbers', () => {
  const nodes = paste(
    `<p>前</p>${wordItem('1.', '甲')}${wordItem('a)', '甲一', 2)}${wordItem('2.', '乙')}<p>后</p>${wordItem('·', '丙')}`,
  )
  expect(types(nodes)).toEqual(['paragraph', 'orderedList', 'paragraph', 'bulletList'])
  expect(texts(nodes)).toEqual(['前', '甲\n甲一\n乙', '后', '丙'])
  expect(types(nodes[1]?.content?.[0]?.content ?? [])).toEqual(['paragraph', 'orderedList'])
})

test('[ED7] tables keep their merged cells, tables within tables their words', () => {
  const nodes = paste(
    `<table><tr><td colspan=2><p>项目</p></td></tr><tr><td>甲</td><td><table><tr><td>1</td></tr></table></td></tr></table>`,
  )
  expect(types(nodes)[0]).toBe('table')
  expect(nodes[0]?.content?.[0]?.content?.[0]?.attrs).toMatchObject({ colspan: 2 })
  expect(texts(nodes).join('').replaceAll(/\s/g, '')).toBe('项目甲1')
})

test('[ED7] links and quotations are reduced to their words', () => {
  const nodes = paste(`<blockquote><p>依据<a href="https://example.org">办法</a></p></blockquote><pre>第一行</pre><hr>`)
  expect(types(nodes)).toEqual(['paragraph', 'paragraph'])
  expect(texts(nodes)).toEqual(['依据办法', '第一行'])
})

test('[ED7] pictures are left out and reported, scripts are left out', () => {
  const { html, hadImages } = cleanPaste(`<p>图：<img src="file:///a.png"></p><script>alert(1)</script>`, 'r1')
  expect(hadImages).toBe(true)
  expect(html).toBe('<p>图：</p>')
  expect(cleanPaste('<p>无图</p>', 'r1').hadImages).toBe(false)
})

const copied = (report: string) =>
  `<p>收入<span data-fact="income.final" data-as="share" data-of="income.budget" data-report="${report}">58.40%</span>。</p>`

test('[ED32] a copied figure stays one in its own report, and is its words in another', () => {
  expect(paste(copied('r1'))[0]?.content?.[1]).toEqual({
    type: 'figure',
    attrs: { fact: 'income.final', as: 'share', of: 'income.budget' },
  })
  expect(texts(paste(copied('r2')))).toEqual(['收入58.40%。'])
})
