import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportContent } from '../../test/fixtures/arbitrary-content.ts'
import { twoStates } from '../../test/fixtures/two-states.ts'
import { canonicalReport } from '../figures/canonical-report.ts'
import { settleFigures } from '../figures/settle-figures.ts'
import type { ReportContent } from '../report/content.ts'
import { scoreReport } from '../scoring/score-report.ts'
import { compareReports } from './compare-reports.ts'
import type { BlockChange, CellChange, Comparison, RowChange, TextPart } from './comparison.ts'
import { tableRows } from './table-rows.ts'
import { textBlocks } from './text-blocks.ts'

/** A report takes longer to make up than to compare. */
const RUNS = { numRuns: 30 }
const scored = (content: ReportContent) => ({ content, score: scoreReport(content) })
const compare = (before: ReportContent, after: ReportContent) => compareReports(scored(before), scored(after))

test('[RD51] a report compared with itself differs in nothing', () => {
  fc.assert(
    fc.property(reportContent(), (content) => {
      const { figures, header, count, tables } = compare(content, structuredClone(content))
      expect({ figures, header, count, rows: tables.flatMap(({ rows }) => rows) }).toEqual({
        figures: [],
        header: [],
        count: 0,
        rows: [],
      })
    }),
    RUNS,
  )
})

test('[RD51] two states differ in something exactly if their canonical contents do', () => {
  fc.assert(
    fc.property(twoStates(), ([before, after]) => {
      expect(compare(before, after).count === 0).toBe(canonicalReport(before) === canonicalReport(after))
    }),
    RUNS,
  )
})

test('[RD52] every word of both states stands in the comparison of their texts', () => {
  fc.assert(
    fc.property(twoStates(), ([before, after]) => {
      const { sections } = compare(before, after)
      for (const { id, blocks } of sections) {
        expect(sideOf(blocks, 'added').sort()).toEqual(wordsIn(before, id).sort())
        expect(sideOf(blocks, 'removed')).toEqual(wordsIn(after, id))
      }
    }),
    RUNS,
  )
})

test('[RD52] what differs in the tables turns those before into those after', () => {
  fc.assert(
    fc.property(twoStates(), ([before, after]) => {
      const { tables } = compare(before, after)
      const [rows, wanted] = [rowsIn(before), rowsIn(after)]
      for (const { id, of, kind, cells } of tables.flatMap((table) => table.rows)) {
        const row = rows.get(`${of} ${id}`) ?? {}
        for (const { field, before: was, after: is } of cells) {
          expect(row[field] ?? '').toBe(was)
          row[field] = is
        }
        if (kind === 'removed') rows.delete(`${of} ${id}`)
        else rows.set(`${of} ${id}`, row)
      }
      expect([...rows].sort()).toEqual([...wanted].sort())
    }),
    RUNS,
  )
})

test('[RD53] whichever state comes first, the comparison says the same', () => {
  fc.assert(
    fc.property(twoStates(), ([before, after]) => {
      expect(inNoOrder(turned(compare(before, after)))).toEqual(inNoOrder(compare(after, before)))
    }),
    RUNS,
  )
})

/** The words of a side in the order of the blocks. @param absent what does not stand on it. */
function sideOf(blocks: readonly BlockChange[], absent: 'added' | 'removed'): string[] {
  return blocks
    .filter(({ kind }) => kind !== absent)
    .map(({ parts }) => parts.flatMap(({ kind, text }) => (kind === absent ? [] : [text])).join(''))
}

function wordsIn(content: ReportContent, sectionId: string): string[] {
  const section = settleFigures(content).sections.find(({ id }) => id === sectionId)
  return textBlocks(section?.paragraphs ?? []).map(({ words }) => words)
}

function rowsIn(content: ReportContent): Map<string, Record<string, string>> {
  return new Map(content.tables.flatMap(tableRows).map(({ of, id, cells }) => [`${of} ${id}`, { ...cells }]))
}

const OPPOSITE = { same: 'same', changed: 'changed', added: 'removed', removed: 'added' } as const

function turned({ figures, header, sections, tables, count }: Comparison): Comparison {
  return {
    figures: figures.map((figure) => ({ ...figure, before: figure.after, after: figure.before })),
    header: header.map(turnedCell),
    sections: sections.map(({ blocks, ...section }) => ({
      ...section,
      blocks: blocks.map((block) => ({ ...block, kind: OPPOSITE[block.kind], parts: turnedParts(block.parts) })),
    })),
    tables: tables.map((table) => ({ ...table, kind: OPPOSITE[table.kind], rows: table.rows.map(turnedRow) })),
    count,
  }
}

function turnedRow(row: RowChange): RowChange {
  const score = row.score && { before: row.score.after, after: row.score.before }
  return { ...row, kind: OPPOSITE[row.kind], cells: row.cells.map(turnedCell), score }
}

function turnedCell(cell: CellChange): CellChange {
  return { ...cell, before: cell.after, after: cell.before, parts: turnedParts(cell.parts) }
}

/** Of what was replaced the removed words come first. */
function turnedParts(parts: readonly TextPart[]): TextPart[] {
  const opposite = parts.map(({ kind, text }) => ({ kind: OPPOSITE[kind], text }))
  return opposite.map((part, at) => {
    const [last, next] = [opposite[at - 1], opposite[at + 1]]
    if (part.kind === 'added' && next?.kind === 'removed') return next
    return part.kind === 'removed' && last?.kind === 'added' ? last : part
  })
}

/** Without what follows from which side it is read on: order, and how things are called there. */
function inNoOrder({ figures, header, sections, tables, count }: Comparison): unknown {
  return {
    figures: sorted(figures.map(({ label: _label, ...figure }) => figure)),
    header: sorted(header),
    sections: sections.map(({ blocks, ...section }) => ({
      ...section,
      blocks: sorted(blocks.map(({ form: _form, level: _level, ...block }) => block)),
    })),
    tables: sorted(
      tables.map(({ rows, name: _name, ...table }) => ({ ...table, rows: sorted(rows.map(({ label: _label, ...row }) => row)) })),
    ),
    count,
  }
}

function sorted(items: readonly object[]): string[] {
  return items.map((item) => JSON.stringify(item)).sort()
}
