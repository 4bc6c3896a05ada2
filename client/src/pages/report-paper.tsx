import { useState } from 'react'
import type { ReportContent } from '@gongping/shared/report/content.ts'
import { findTemplate } from '@gongping/shared/template/catalogue.ts'
import type { SectionTemplate } from '@gongping/shared/template/template.ts'
import { ROOT_CELLS, sectionRoot } from '@gongping/shared/report/shape.ts'
import { PlaceSide } from '../features/assignment/place-side.tsx'
import { SectionEditor } from '../features/editor/section-editor.tsx'
import { AuthorsLegend } from '../features/history/authors-legend.tsx'
import { AuthorsToggle } from '../features/history/authors-toggle.tsx'
import { IndicatorTable } from '../features/indicator-table/indicator-table.tsx'
import { NotYours } from '../features/rights/not-yours.tsx'
import { AddTable } from '../features/report-tables/add-table.tsx'
import { RemoveTable } from '../features/report-tables/remove-table.tsx'
import { shortTableLabel, tableLabel } from '../session/place-label.ts'
import { placesOfTable, rowIdsOf } from '../session/place-owners.ts'
import { useContent } from '../session/use-session.ts'
import './report-paper.css'

/** The report as it will be printed. Headings come from the form and cannot be typed; each section is its own editor. */
export function ReportPaper() {
  const title = useContent((content) => content.title)
  return (
    <article className="paper">
      <h2 className="paper-title">{title}</h2>
      <Sections />
      <Tables />
      <AddTable />
    </article>
  )
}

/** Drawn once: what is typed concerns only the editor it is typed in. */
function Sections() {
  const template = useContent((content) => content.template)
  const sections = findTemplate(template)?.sections ?? []
  return sections.map((section, at) => (
    <Section key={section.id} section={section} isMereHeading={(sections[at + 1]?.level ?? 0) > section.level} />
  ))
}

function Tables() {
  const content = useContent()
  return content.tables.map((table) => (
    <section key={table.id} className="paper-table" aria-label={tableLabel(content, table)} data-table={table.id}>
      <div className="paper-table-head">
        <h3 className="paper-table-title">{tableLabel(content, table)}</h3>
        <span className="paper-side">
          <NotYours place={ROOT_CELLS} />
          <PlaceSide
            places={placesOfTable(table)}
            name={shortTableLabel(content, table)}
            asks={{ table: table.id, rows: rowIdsOf(table) }}
          />
        </span>
      </div>
      <IndicatorTable tableId={table.id} />
      <RemoveTable table={table} />
    </section>
  ))
}

interface Props {
  readonly section: SectionTemplate
  /** It only stands above others. Text that is there all the same (from an import) is shown and stays editable. */
  readonly isMereHeading: boolean
}

const HEADINGS = { 1: 'h3', 2: 'h4', 3: 'h5' } as const

function Section({ section, isMereHeading }: Props) {
  const { id, level, number, title, hint } = section
  const hasText = useContent((content) => isFilled(content, id))
  const [hadText, setHadText] = useState(hasText)
  // An editor that was emptied must not vanish under the hands of whoever emptied it.
  if (hasText && !hadText) setHadText(true)
  const Heading = HEADINGS[level]
  const isWritten = !isMereHeading || hadText
  return (
    <>
      <div className="paper-heading-line" data-level={level} data-heading={id}>
        <Heading className="paper-heading">
          {number}
          {title}
        </Heading>
        {isWritten && (
          <span className="paper-side">
            <AuthorsToggle sectionId={id} name={number + title} />
            <NotYours place={sectionRoot(id)} />
            <PlaceSide places={[sectionRoot(id)]} name={number + title} asks={{ section: id }} />
          </span>
        )}
      </div>
      {isWritten && <AuthorsLegend sectionId={id} />}
      {isWritten && <SectionEditor sectionId={id} hint={hint} />}
    </>
  )
}

function isFilled(content: ReportContent, sectionId: string): boolean {
  return content.sections.some(({ id, paragraphs }) => id === sectionId && paragraphs.length > 0)
}
