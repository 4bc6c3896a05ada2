import { FACE } from '@gongping/shared/printing/official-page.ts'
import { xmlText } from '../xml-text.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** docProps/core.xml without the moment of writing: the same report gives the same file. */
export function coreProperties({ title, creator }: { title: string; creator: string }): string {
  return `${HEAD}
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>
</cp:coreProperties>`
}

/**
 * word/fontTable.xml: what to use instead of a face that a machine lacks. Windows since Vista brings 仿宋 and 楷体
 * in place of the _GB2312 faces; without this word Word would choose any Chinese face.
 */
export function fontTable(): string {
  const fonts = ROLES.map(
    ([role, family, pitch]) =>
      `<w:font w:name="${FACE[role].name}"><w:altName w:val="${FACE[role].onWindows}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  )
  return `${HEAD}
<w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`
}

const ROLES = [
  ['text', 'modern', 'fixed'],
  ['heading2', 'modern', 'fixed'],
  ['heading1', 'modern', 'fixed'],
  ['title', 'auto', 'default'],
  ['number', 'auto', 'default'],
] as const

function escapeXml(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
