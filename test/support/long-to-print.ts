import type { ReportContent } from '@gongping/shared/report/content.ts'
import type { RichNode } from '@gongping/shared/report/rich-text.ts'
import { sampleContent } from '../fixtures/sample-report.ts'

const sample = sampleContent()
const every = sample.sections.flatMap((section) => section.paragraphs)

/** The sample report grown to some twenty pages, with a table of sixteen columns in its section 二、 */
export const LONG_TO_PRINT: ReportContent = {
  ...sample,
  sections: sample.sections.map((section, at) => ({
    ...section,
    paragraphs: [...section.paragraphs, ...(at === 3 ? [wideTable()] : []), ...every.slice(at % 5, 8 + (at % 7))],
  })),
}

function wideTable(): RichNode {
  return {
    type: 'table',
    content: Array.from({ length: 3 }, (_, row) => ({
      type: 'tableRow',
      content: Array.from({ length: 16 }, (__, column) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: row === 0 ? `${column + 1}月` : `${row * column}.50` }] }],
      })),
    })),
  }
}
