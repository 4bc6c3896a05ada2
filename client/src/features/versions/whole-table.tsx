import type { FundRow, IndicatorRow, TableContent } from '@gongping/shared/report/content.ts'
import type { TableScore } from '@gongping/shared/scoring/score-sheet.ts'
import { columnName } from '../../session/cell-label.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'

interface Props {
  readonly table: TableContent
  readonly title: string
  readonly score: TableScore | undefined
}

/** As the form heads it, in either language. */
const FUNDS_NAME = '项目资金'
const FUNDS = ['initial', 'budget', 'executed'] as const satisfies readonly (keyof FundRow)[]
const INDICATORS = ['level1', 'level2', 'level3', 'target', 'actual', 'weight'] as const satisfies readonly (keyof IndicatorRow)[]
const GOALS = ['expected', 'actual'] as const

/** A table of a version as it was, with what it scored then. */
export function WholeTable({ table, title, score }: Props) {
  const points = new Map(score?.indicators.map((row) => [row.id, row.score]))
  return (
    <section className="comparison-part">
      <h2>{title}</h2>
      <ScrollBox label={title} className="whole-table">
        <table className="changes">
          <caption className="visually-hidden">{FUNDS_NAME}</caption>
          <Head names={[FUNDS_NAME, ...FUNDS.map(columnName)]} />
          <tbody>
            {table.funds.map((fund) => (
              <tr key={fund.id}>
                <th scope="row">{fund.label}</th>
                {FUNDS.map((field) => (
                  <td key={field}>{fund[field]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {GOALS.map((goal) => (
          <p key={goal} className="text-block">
            <b>{columnName(`goal/${goal}`)}</b> {table.goal[goal]}
          </p>
        ))}
        <table className="changes">
          <caption className="visually-hidden">{title}</caption>
          <Head names={[...INDICATORS, 'score', 'reason'].map(columnName)} />
          <tbody>
            {table.indicators.map((row) => (
              <tr key={row.id}>
                {INDICATORS.map((field) => (
                  <td key={field}>{row[field]}</td>
                ))}
                <td className="number">{points.get(row.id) ?? row.score}</td>
                <td>{row.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

function Head({ names }: { readonly names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
