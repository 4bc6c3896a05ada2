import { FACE, WATERMARK } from '@gongping/shared/printing/official-page.ts'
import { xmlText } from '../xml-text.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export interface Properties {
  readonly title: string
  /** The unit. */
  readonly creator: string
  readonly isDraft: boolean
}

const SUBJECT = '预算绩效自评报告'
const FINAL = '定稿'

/** docProps/core.xml without the moment of writing: the same report gives the same file. */
export function coreProperties({ title, creator, isDraft }: Properties): string {
  return `${HEAD}
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${escapeXml(title)}</dc:title><dc:subject>${SUBJECT}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>zh-CN</dc:language><cp:contentStatus>${isDraft ? WATERMARK.text : FINAL}</cp:contentStatus>
</cp:coreProperties>`
}

/** docProps/app.xml: Word shows the unit as the company (单位). */
export function appProperties({ creator }: Pick<Properties, 'creator'>): string {
  return `${HEAD}
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${escapeXml(creator)}</Company></Properties>`
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
