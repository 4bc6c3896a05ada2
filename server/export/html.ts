import { never } from '@gongping/shared/base/assert.ts'
import { CONTENTS_TITLE, type ContentsEntry, contentsOf } from '@gongping/shared/printing/contents.ts'
import { WATERMARK } from '@gongping/shared/printing/official-page.ts'
import type { Heading, PrintBlock, PrintDocument } from '@gongping/shared/printing/print-document.ts'
import { type FinalMark, finalLine } from '@gongping/shared/report/final-line.ts'
import { markProperties } from './docx/mark-properties.ts'
import { type Markup, element, voidElement } from './html/markup.ts'
import { lines, writeProse } from './html/prose.ts'
import { STYLE } from './html/style.ts'
import { writeForm, writeProseTable } from './html/tables.ts'

export interface HtmlProperties {
  /** The unit that reports, as the author. */
  readonly creator: string
  /** null: a draft, which says so above its title and across each page on paper. */
  readonly mark: FinalMark | null
}

/**
 * One HTML file for the public web site of a unit: no script, nothing from elsewhere, read by any browser, by a screen
 * reader, on a telephone, and printed as the official page. The same document gives the same file.
 */
export function writeHtml(document: PrintDocument, { creator, mark }: HtmlProperties): string {
  const head = element(
    'head',
    {},
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, document.title.trim() === '' ? UNTITLED : document.title),
    voidElement('meta', { name: 'author', content: creator }),
    ...(mark ? markProperties(mark).map(({ name, value }) => voidElement('meta', { name, content: value })) : []),
    element('style', {}, { html: STYLE }),
  )
  const body = element(
    'body',
    { class: mark === null && 'is-draft' },
    element(
      'main',
      {},
      ...(mark ? [] : [element('p', { class: 'draft' }, WATERMARK.text)]),
      ...writeContents(contentsOf(document)),
      ...writeBlocks(document),
    ),
    ...(mark ? [element('footer', {}, ...lines(finalLine(mark)))] : []),
  )
  return `<!DOCTYPE html>\n${element('html', { lang: 'zh-CN' }, head, body).html}\n`
}

const UNTITLED = '绩效自评报告'

/** 目录 of a long report: links, where paper has page numbers. */
function writeContents(entries: readonly ContentsEntry[]): Markup[] {
  if (entries.length === 0) return []
  const items = entries.map(({ level, text, block }) =>
    element('li', { class: `level-${level}` }, element('a', { href: `#${anchorOf(block)}` }, text)),
  )
  return [element('nav', { 'aria-label': CONTENTS_TITLE }, element('p', {}, CONTENTS_TITLE), element('ol', {}, ...items))]
}

function anchorOf(block: number): string {
  return `part-${block + 1}`
}

function writeBlocks(document: PrintDocument): Markup[] {
  const { blocks } = document
  const listed = new Set(contentsOf(document).map(({ block }) => block))
  const headless = blocks.findIndex(({ kind }) => kind === 'title' || kind === 'form')
  let heading = ''
  return blocks.map((block, at) => {
    if (block.kind === 'heading') heading = headingText(block)
    return writeBlock(block, heading, at === headless, listed.has(at) && anchorOf(at))
  })
}

/**
 * @param heading that the block stands under
 * @param isFirst of what has a title: its title is that of the page.
 * @param id by which 目录 leads to it
 */
function writeBlock(block: PrintBlock, heading: string, isFirst: boolean, id: string | false): Markup {
  switch (block.kind) {
    case 'title':
      return element('h1', {}, ...lines(block.text))
    case 'heading':
      return element(`h${block.level + 1}`, { id }, ...lines(headingText(block)))
    case 'paragraph':
    case 'list':
      return writeProse([block])[0] ?? { html: '' }
    case 'prose-table':
      return writeProseTable(block, heading)
    case 'form':
      return writeForm(block, isFirst ? 1 : 2, id)
    default:
      return never(block)
  }
}

function headingText({ number, text }: Heading): string {
  return number + text
}
