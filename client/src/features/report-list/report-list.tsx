import { useState } from 'react'
import type { ReportSummary } from '@gongping/shared/protocol/http.ts'
import { roleAllows } from '@gongping/shared/workflow/report-rights.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { LockIcon } from '../../ui/icons.tsx'
import { Link } from '../../ui/link.tsx'
import { listOrder } from './list-order.ts'
import { TableTotals } from './table-totals.tsx'
import './report-list.css'

/** Every report; what waits for this person's confirmation first, then the newest change. */
export function ReportList({ reports }: { readonly reports: readonly ReportSummary[] }) {
  const { t } = useLanguage()
  return (
    <table className="report-list">
      <thead>
        <tr>
          <th scope="col">{t('list.report')}</th>
          <th scope="col">{t('list.year')}</th>
          <th scope="col">{t('list.unit')}</th>
          <th scope="col">{t('list.status')}</th>
          <th scope="col" className="report-list-number">
            {t('list.score')}
          </th>
          <th scope="col" className="report-list-number">
            {t('list.errors')}
          </th>
          <th scope="col">{t('list.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {listOrder(reports).map((report) => (
          <Row key={report.id} report={report} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ report }: { readonly report: ReportSummary }) {
  const { t, language } = useLanguage()
  const { total, grade, errors } = report
  const [now] = useState(() => new Date())
  return (
    <tr>
      <th scope="row">
        <Link to={`/reports/${report.id}`} className="report-list-link">
          {report.title}
        </Link>
      </th>
      <td className="number">{report.year}</td>
      <td>{report.unit}</td>
      <td>
        <Standing report={report} />
      </td>
      <td className="report-list-number">
        {total ?? (errors === null ? <None /> : <TableTotals report={report.id} title={report.title} />)}
        {grade !== null && <span className="report-list-grade">{grade}</span>}
      </td>
      <td className="report-list-number">
        {errors ? (
          <span className="report-list-errors">{errors}</span>
        ) : errors === 0 ? (
          <span className="report-list-none">{t('list.noErrors')}</span>
        ) : (
          <None />
        )}
      </td>
      <td>
        {report.updatedBy && <span className="report-list-person">{report.updatedBy}</span>}
        <time className="number" dateTime={report.updatedAt}>
          {formatTime(new Date(report.updatedAt), now, language)}
        </time>
      </td>
    </tr>
  )
}

/** Nothing was computed yet. */
function None() {
  return <span className="report-list-none">—</span>
}

/** How far the report is, what it waits for, and what the reader is in it who may not write. */
function Standing({ report: { status, role, isToConfirm } }: { readonly report: ReportSummary }) {
  const t = useT()
  return (
    <span className="report-list-status" data-status={status}>
      {status !== 'open' && <LockIcon />}
      {t(`status.${status}`)}
      {isToConfirm && <span className="report-list-asked">{t('list.toConfirm')}</span>}
      {!roleAllows('report.write', role) && <span className="report-list-role">{t(`role.${role}`)}</span>}
    </span>
  )
}
