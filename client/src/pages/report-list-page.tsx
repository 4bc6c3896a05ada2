import { useEffect, useState } from 'react'
import type { UnitName } from '@gongping/shared/protocol/people.ts'
import { UNNAMED_UNIT } from '@gongping/shared/workflow/first-unit.ts'
import { fetchReports, fetchTemplates } from '../api/reports.ts'
import { useLoaded } from '../api/use-answer.ts'
import { CreateDialog } from '../features/create-dialog/create-dialog.tsx'
import { ImportDialog } from '../features/import-dialog/import-dialog.tsx'
import { ReportList } from '../features/report-list/report-list.tsx'
import { useT } from '../i18n/use-language.tsx'
import { Button } from '../ui/button.tsx'
import { navigate } from '../ui/location.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useMe } from './me-context.tsx'
import { OfficeFrame } from './office-frame.tsx'

export function ReportListPage() {
  const t = useT()
  const { me, round } = useMe()
  const reports = useLoaded(fetchReports)
  const templates = useLoaded(fetchTemplates)
  const [dialog, setDialog] = useState<'create' | 'import' | null>(null)
  const { reload } = reports

  useEffect(() => {
    if (round > 0) reload()
    addEventListener('focus', reload)
    return () => removeEventListener('focus', reload)
  }, [reload, round])

  const closeDialog = () => {
    setDialog(null)
    reload()
  }
  const actions = me.may.includes('report.create') && (
    <>
      <Button onClick={() => setDialog('import')}>{t('list.import')}</Button>
      <Button kind="primary" disabled={templates.value === null} onClick={() => setDialog('create')}>
        {t('list.create')}
      </Button>
    </>
  )
  const problem = reports.problem ?? templates.problem
  const isEmpty = reports.value?.length === 0
  return (
    <OfficeFrame title={t('list.title')} here="/" actions={!isEmpty && actions}>
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      {isEmpty && (
        <div className="office-empty">
          <h2>{t('list.empty')}</h2>
          <p>{t('list.emptyText')}</p>
          <div className="office-actions">{actions}</div>
        </div>
      )}
      {reports.value && !isEmpty && <ReportList reports={reports.value} />}
      {dialog === 'create' && templates.value && (
        <CreateDialog templates={templates.value} unitName={ownUnit(me.unit)} onCreated={open} onClose={closeDialog} />
      )}
      {dialog === 'import' && <ImportDialog onOpen={open} onClose={closeDialog} />}
    </OfficeFrame>
  )
}

function ownUnit(unit: UnitName | null): string {
  return unit === null || unit.name === UNNAMED_UNIT ? '' : unit.name
}

function open(id: string): void {
  navigate(`/reports/${encodeURIComponent(id)}`)
}
