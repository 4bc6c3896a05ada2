import type { FactYear } from '@gongping/shared/figures/fact-amount.ts'
import { findFigure } from '@gongping/shared/figures/dictionary.ts'
import type { ReportDoc } from '@gongping/shared/report/report-doc.ts'
import { factKey } from '@gongping/shared/report/shape.ts'
import type { ValueSlot } from '../../session/bind-value.ts'

/** Where a value of a fact is kept. The first value of a fact also writes the unit that it is meant in. */
export function factSlot(report: ReportDoc, fact: string, year: FactYear): ValueSlot {
  return {
    map: report.facts,
    key: factKey(fact, year),
    write: (value) => {
      report.setFact(fact, year, value)
      if (value !== '' && report.getFact(fact, 'unit') === '') report.setFact(fact, 'unit', findFigure(fact)?.units[0] ?? '')
    },
  }
}
