import { useEffect, useMemo } from 'react'
import type { AuditRecord } from '@gongping/shared/protocol/audit.ts'
import { auditTableAddress } from '../api/audit.ts'
import { AuditFilters } from '../features/audit/audit-filters.tsx'
import { AuditList } from '../features/audit/audit-list.tsx'
import { personName, reportName } from '../features/audit/audit-names.ts'
import { type AuditQuestion, addressOf, filterOf, readQuestion } from '../features/audit/audit-question.ts'
import { useAuditEntries } from '../features/audit/use-audit-entries.ts'
import { useLanguage } from '../i18n/use-language.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { navigate, useLocation } from '../ui/location.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useMe } from './me-context.tsx'
import { OfficeFrame } from './office-frame.tsx'

/** The audit log, for whoever may read it. */
export function AuditLogPage() {
  const { t } = useLanguage()
  const { me } = useMe()
  if (me.may.includes('audit.read')) return <AuditLog />
  return (
    <OfficeFrame title={t('audit.title')} here="/audit">
      <p>
        {t('audit.notForYou')} <Link to="/">{t('list.title')}</Link>
      </p>
    </OfficeFrame>
  )
}

/** What is looked for stands in the address, so that it can be kept, sent and gone back to. */
function AuditLog() {
  const { t, language } = useLanguage()
  const { round } = useMe()
  const { search } = new URL(useLocation(), location.origin)
  const question = useMemo(() => readQuestion(search), [search])
  const filter = useMemo(() => filterOf(question), [question])
  const { entries, more, busy, problem, reload, loadOlder } = useAuditEntries(filter)

  useEffect(() => {
    if (round > 0) reload()
  }, [reload, round])

  const isAnything = addressOf(question) === '/audit'
  const names = { person: nameIn(entries, question.person, t), report: titleIn(entries, question.report, t) }
  const table = (
    <a className="button" data-kind="plain" href={auditTableAddress(filter, language)} download>
      {t('audit.export')}
    </a>
  )
  return (
    <OfficeFrame title={t('audit.title')} here="/audit" actions={table}>
      <p className="audit-intro">{t('audit.intro')}</p>
      <AuditFilters question={question} names={names} onAsk={ask} />
      {problem && <ProblemNotice problem={problem} actions={<Button onClick={reload}>{t('common.retry')}</Button>} />}
      {entries?.length === 0 && (
        <div className="office-empty">
          <h2>{t(isAnything ? 'audit.empty' : 'audit.noneFound')}</h2>
          <p>{t(isAnything ? 'audit.emptyText' : 'audit.noneFoundText')}</p>
        </div>
      )}
      {entries && entries.length > 0 && (
        <div className="audit-list" aria-busy={busy}>
          <AuditList
            entries={entries}
            more={more}
            onPerson={(person) => ask({ ...question, person })}
            onReport={(report) => ask({ ...question, report })}
          />
          {more && (
            <div className="audit-older">
              <Button busy={busy} onClick={loadOlder}>
                {t('audit.older')}
              </Button>
            </div>
          )}
        </div>
      )}
    </OfficeFrame>
  )
}

function ask(question: AuditQuestion): void {
  navigate(addressOf(question))
}

type Entries = readonly AuditRecord[] | null
type Translate = ReturnType<typeof useLanguage>['t']

/** The address has the id only; whatever is found says the name. */
function nameIn(entries: Entries, id: string, t: Translate): string {
  const known = entries?.flatMap(({ person, subject }) => [person, subject]).find((person) => person?.id === id)
  return personName(known ?? { id, display: '' }, t)
}

function titleIn(entries: Entries, id: string, t: Translate): string {
  const known = entries?.map(({ report }) => report).find((report) => report?.id === id)
  return reportName(known ?? { id, title: '' }, t)
}
