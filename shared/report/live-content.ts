import type * as Y from 'yjs'
import type { ReportContent, TableContent } from './content.ts'
import { readContent, readFacts, readFund, readIndicator, readSection, readTable } from './read-content.ts'
import { ReportDoc } from './report-doc.ts'
import { rootName, rootOf } from './root-names.ts'
import { ROOT_FACTS, ROOT_META, ROOT_ROWS, fundRowId, placeOf, sectionRoot } from './shape.ts'

/** Which tables and rows there are, or what the report is: everything is read anew. */
const EVERYTHING: readonly string[] = [ROOT_META, ROOT_ROWS]

/**
 * The content of a report while people edit it. Only what changed is read again, and what did not keeps its
 * identity: a whole report of two thousand rows would take longer to read than a frame to draw.
 */
export class LiveContent {
  readonly #doc: Y.Doc
  readonly #stale = new Set<string>()
  #content: ReportContent

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#content = readContent(doc)
    doc.on('afterTransaction', this.#note)
  }

  close(): void {
    this.#doc.off('afterTransaction', this.#note)
  }

  /** The same object as before while nothing was changed. */
  read(): ReportContent {
    if (this.#stale.size === 0) return this.#content
    const isStale = (place: string): boolean => this.#stale.has(place)
    this.#content = EVERYTHING.some(isStale) ? readContent(this.#doc) : this.#refresh(isStale)
    this.#stale.clear()
    return this.#content
  }

  #refresh(isStale: (place: string) => boolean): ReportContent {
    const report = new ReportDoc(this.#doc)
    const { sections, tables, facts } = this.#content
    return {
      ...this.#content,
      sections: map(sections, (section) =>
        isStale(sectionRoot(section.id)) ? readSection(report, section.id, section.number, section.title) : section,
      ),
      facts: isStale(ROOT_FACTS) ? readFacts(report) : facts,
      tables: map(tables, (table) => refreshTable(report, table, (row) => isStale(`row/${row}`))),
    }
  }

  readonly #note = ({ changed }: Y.Transaction): void => {
    for (const [type, keys] of changed) {
      const root = rootName(this.#doc, rootOf(type))
      if (root === undefined) continue
      if (EVERYTHING.includes(root)) this.#stale.add(root)
      else if (type._item) this.#stale.add(placeOf(root, null))
      else for (const key of keys) this.#stale.add(placeOf(root, key))
    }
  }
}

function refreshTable(report: ReportDoc, table: TableContent, isStale: (row: string) => boolean): TableContent {
  if (isStale(table.id)) return readTable(report, table.id)
  const funds = map(table.funds, (fund) => {
    const id = fundRowId(table.id, fund.id)
    return isStale(id) ? readFund(report, id) : fund
  })
  const indicators = map(table.indicators, (row) => (isStale(row.id) ? readIndicator(report, row.id) : row))
  return funds === table.funds && indicators === table.indicators ? table : { ...table, funds, indicators }
}

/** The same list where nothing in it is another. */
function map<T>(list: readonly T[], of: (item: T) => T): readonly T[] {
  const mapped = list.map(of)
  return mapped.some((item, at) => item !== list[at]) ? mapped : list
}
