import type { SectionContent } from '../report/content.ts'
import type { Template } from '../template/template.ts'
import type { NotUnderstood, NotUnderstoodCode } from './not-understood.ts'

/** The sections of a report while a file is read into them, and the list of what was not understood. */
export class ReportDraft {
  readonly notes: NotUnderstood[] = []
  private readonly template: Template
  private readonly paragraphs: string[][]
  private current = -1

  constructor(template: Template) {
    this.template = template
    this.paragraphs = template.sections.map(() => [])
  }

  get sections(): SectionContent[] {
    return this.template.sections.map(({ id, number, title }, at) => ({
      id,
      number,
      title,
      paragraphs: this.paragraphs[at] ?? [],
    }))
  }

  get isBeforeFirstHeading(): boolean {
    return this.current < 0
  }

  /** Section that text is written into: the one of the last heading, the first one before any heading; "" = none. */
  get keepsIn(): string {
    return this.template.sections[Math.max(0, this.current)]?.id ?? ''
  }

  enter(section: number): void {
    this.current = section
  }

  write(paragraph: string): void {
    this.paragraphs[Math.max(0, this.current)]?.push(paragraph)
  }

  /** Keeps a text that was not understood where it stands, and lists it. */
  keep(line: number, text: string, code: NotUnderstoodCode): void {
    this.write(text)
    this.note(line, text, this.keepsIn, code)
  }

  note(line: number, text: string, keptIn: string, code: NotUnderstoodCode): void {
    this.notes.push({ line, text, keptIn, code })
  }
}
