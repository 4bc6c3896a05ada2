import type { SectionContent } from '../report/content.ts'
import { type RichNode, plainText } from '../report/rich-text.ts'
import type { SectionTemplate, Template } from '../template/template.ts'
import { decodeParagraphs } from './decode-rich-text.ts'
import { foldLabel } from './fold-label.ts'
import { headingNumber } from './heading-number.ts'
import { isOtherProblems } from './other-headings.ts'
import { type JsonReading, pathOf } from './json-reading.ts'

type Paragraph = string | RichNode

/**
 * The sections of a report in the template's order, with the template's headings; a heading that says something
 * else is listed. A section is known by its id, else by its title; one the template does not have is added to the
 * last section under its own heading.
 */
export function decodeSections(reading: JsonReading, value: unknown, template: Template): SectionContent[] {
  const paragraphs = new Map<string, Paragraph[]>(template.sections.map(({ id }) => [id, []]))
  reading.list(value, 'sections').forEach((item, index) => {
    const at = pathOf('sections', index)
    const section = reading.object(item, at)
    reading.noteOthers(section, ['id', 'number', 'title', 'paragraphs'], at)
    const title = reading.text(section['title'], pathOf(at, 'title'))
    const number = reading.text(section['number'], pathOf(at, 'number'))
    const known = findSection(template, section['id'], number, title)
    const keptIn = known?.id ?? template.sections.at(-1)?.id ?? ''
    const home = paragraphs.get(keptIn)
    const read = decodeParagraphs(reading, section['paragraphs'], keptIn, pathOf(at, 'paragraphs'))
    const heading = number + title
    if (known === undefined) {
      if (heading !== '') home?.push(heading)
      // A form without sections keeps no text: then the list has all of it.
      const text = home ? heading : [heading, ...read.map(plainText)].filter(Boolean).join('\n')
      reading.note(at, text, keptIn, 'section-unknown')
    } else {
      if (!isSameNumber(number, known.number)) reading.note(pathOf(at, 'number'), heading, keptIn, 'heading-number-odd')
      if (!isSameTitle(title, known.title)) reading.note(pathOf(at, 'title'), heading, keptIn, 'heading-wording-differs')
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

function findSection({ sections }: Template, id: unknown, number: string, title: string): SectionTemplate | undefined {
  const byId = sections.find((section) => section.id === id)
  return (
    byId ??
    sections.find((section) => title !== '' && isSameTitle(title, section.title)) ??
    // With another number it belongs to an outline of its own, which stays together.
    sections.find((one) => isSameNumber(number, one.number) && isOtherProblems(foldLabel(title), foldLabel(one.title)))
  )
}

/** A heading that is left out is the form's own. */
function isSameTitle(written: string, own: string): boolean {
  return written === '' || foldLabel(written) === foldLabel(own)
}

/** "1、" and "1." are one number; what separates it from the words does not matter. */
function isSameNumber(written: string, own: string): boolean {
  const [a, b] = [foldLabel(written), foldLabel(own)]
  const [read, wanted] = [headingNumber(a), headingNumber(b)]
  const isSame = read !== null && read.length === a.length && read.style === wanted?.style && read.ordinal === wanted.ordinal
  return a === '' || a === b || isSame
}

/** The empty paragraph that an editor leaves in an empty section is no content. */
function unlessBlank(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.every((paragraph) => paragraph === '') ? [] : paragraphs
}
