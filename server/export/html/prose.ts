import type { List, Paragraph, ProseBlock, Run } from '@gongping/shared/printing/print-document.ts'
import { type Markup, element, voidElement } from './markup.ts'

export function writeProse(blocks: readonly ProseBlock[]): Markup[] {
  return blocks.map((block) => (block.kind === 'list' ? writeList(block) : writeParagraph(block)))
}

/** Text with its line breaks. */
export function lines(text: string): (Markup | string)[] {
  return text.split(LINE_END).flatMap((line, at) => (at === 0 ? [line] : [voidElement('br'), line]))
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/

function writeParagraph({ runs }: Paragraph): Markup {
  return element('p', {}, ...runs.flatMap(writeRun))
}

function writeRun({ text, bold, italic, underline }: Run): (Markup | string)[] {
  const names = [...(bold ? ['strong'] : []), ...(italic ? ['em'] : []), ...(underline ? ['u'] : [])]
  return names.reduceRight<(Markup | string)[]>((inside, name) => [element(name, {}, ...inside)], lines(text))
}

function writeList({ ordered, start, items }: List): Markup {
  const attributes = ordered && start !== 1 ? { start } : {}
  return element(ordered ? 'ol' : 'ul', attributes, ...items.map((blocks) => element('li', {}, ...writeProse(blocks))))
}
