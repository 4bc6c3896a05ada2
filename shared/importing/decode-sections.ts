import type { SectionContent } from '../report/content.ts'
import { type RichNode, plainText } from '../report/rich-text.ts'
import type { Template } from '../template/template.ts'
import { decodeParagraphs } from './decode-rich-text.ts'
import { foldLabel } from './fold-label.ts'
import { type JsonReading, pathOf } from './json-reading.ts'

type Paragraph = string | RichNode

/**
 * The sections of a report in the template's order, with the template's headings. A section is known by its id,
 * else by its title; one the template does not have is added to the last section under its own heading.
 */
export function decodeSections(reading: JsonReading, value: unknown, template: Template): SectionContent[] {
  const paragraphs = new Map<string, Paragraph[]>(template.sections.map(({ id }) => [id, []]))
  reading.list(value, 'sections').forEach((item, index) => {
    const at = pathOf('sections', index)
    const section = reading.object(item, at)
    reading.noteOthers(section, ['id', 'number', 'title', 'paragraphs'], at)
    const title = reading.text(section['title'], pathOf(at, 'title'))
    const number = reading.text(section['number'], pathOf(at, 'number'))
    const known = findSection(template, section['id'], title)
    const keptIn = known ?? template.sections.at(-1)?.id ?? ''
    const home = paragraphs.get(keptIn)
    const read = decodeParagraphs(reading, section['paragraphs'], keptIn, pathOf(at, 'paragraphs'))
    if (known === undefined) {
      const heading = number + title
      if (heading !== '') home?.push(heading)
      // A form without sections keeps no text: then the list has all of it.
      const text = home ? heading : [heading, ...read.map(plainText)].filter(Boolean).join('\n')
      reading.note(at, text, keptIn, 'section-unknown')
    }
    for (const paragraph of read) home?.push(paragraph)
  })
  return template.sections.map(({ id, number, title }) => ({
    id,
    number,
    title,
    paragraphs: unlessBlank(paragraphs.get(id) ?? []),
  }))
}

function findSection({ sections }: Template, id: unknown, title: string): string | undefined {
  const byId = sections.find((section) => section.id === id)
  return (byId ?? sections.find((section) => title !== '' && foldLabel(section.title) === foldLabel(title)))?.id
}

/** The empty paragraph that an editor leaves in an empty section is no content. */
function unlessBlank(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.every((paragraph) => paragraph === '') ? [] : paragraphs
}
