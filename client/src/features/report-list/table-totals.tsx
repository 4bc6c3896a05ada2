import { useCallback } from 'react'
import { fetchTableTotals } from '../../api/reports.ts'
import { useLoaded } from '../../api/use-answer.ts'
import { useT } from '../../i18n/use-language.tsx'
import { Popover } from '../../ui/popover.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface Props {
  readonly report: string
  readonly title: string
}

/** In place of a total: a report with several tables has none, each table has its own. */
export function TableTotals({ report, title }: Props) {
  const t = useT()
  return (
    <Popover className="report-list-tables" label={t('list.byTableOf', { title })} content={<Totals report={report} />}>
      {t('list.byTable')}
    </Popover>
  )
}

function Totals({ report }: Pick<Props, 'report'>) {
  const t = useT()
  const ask = useCallback(() => fetchTableTotals(report), [report])
  const { value: tables, problem } = useLoaded(ask)
  if (problem) return <ProblemNotice problem={problem} />
  if (!tables) return <p aria-busy="true">{t('list.scoring')}</p>
  return (
    <div className="report-list-totals">
      <output>{tables.length === 1 ? t('list.oneTable') : t('list.tables', { count: tables.length })}</output>
      <dl>
        {tables.map(({ id, name, total, grade }, at) => (
          <div key={id}>
            <dt>{name || t('list.unnamedTable', { number: at + 1 })}</dt>
            <dd>
              {total ?? t('list.notScored')}
              {grade !== null && <span className="report-list-grade">{grade}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
