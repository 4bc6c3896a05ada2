import type { AuditRecord } from '@gongping/shared/protocol/audit.ts'
import { auditParamName, auditWord } from '@gongping/shared/workflow/audit-params.ts'
import { auditVerbName } from '@gongping/shared/workflow/audit-verbs.ts'
import { formatClock } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { Button } from '../../ui/button.tsx'
import { actorName, personName, reportName } from './audit-names.ts'

interface Props {
  readonly entry: AuditRecord
  readonly onPerson: (id: string) => void
  readonly onReport: (id: string) => void
}

/** Verbs that somebody who looks for trouble looks for. */
const ALARMING: ReadonlySet<string> = new Set(['session.refused', 'session.locked', 'backup.restored', 'second-factor.removed'])

/** What stands in the line itself. */
const TOLD_AT_ONCE = ['invited', 'from', 'to', 'role', 'format', 'method', 'reason', 'place'] as const

/** One entry: a line that opens into all that is known of it. */
export function AuditEntry({ entry, onPerson, onReport }: Props) {
  const { t, language } = useLanguage()
  const { seq, at, person, verb, subject, report, unit, params, people, address, hash } = entry
  const time = new Date(at)
  const others = subject && subject.id !== person?.id ? [subject] : []
  const concerned = [
    ...others.map((other) => personName(other, t)),
    ...(report ? [reportName(report, t)] : []),
    ...TOLD_AT_ONCE.flatMap((name) => (params[name] === undefined ? [] : [auditWord(name, params[name], language)])),
    ...people.map((one) => personName(one, t)),
    ...(!report && !subject && unit ? [unit.name] : []),
  ]
  const wordsOf = (name: string, value: string) =>
    name === 'people' && people.length > 0
      ? people.map((one) => personName(one, t)).join(' · ')
      : auditWord(name, value, language)
  const facts: readonly (readonly [string, string])[] = [
    [t('audit.seq'), String(seq)],
    [t('audit.at'), time.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')],
    [t('audit.who'), actorName(entry, t)],
    ...(subject ? [[t('audit.subject'), personName(subject, t)] as const] : []),
    ...(report ? [[t('audit.report'), `${reportName(report, t)} (${report.id})`] as const] : []),
    ...(unit ? [[t('audit.unit'), unit.name] as const] : []),
    ...Object.entries(params).map(([name, value]) => [auditParamName(name, language), wordsOf(name, value)] as const),
    ...(address === '' || address === 'cli' ? [] : [[t('audit.address'), address] as const]),
    [t('audit.hash'), hash],
  ]
  const choices = [...(person ? [person] : []), ...others]
  return (
    <details className="audit-entry" data-alarming={ALARMING.has(verb)}>
      <summary>
        <time className="number" dateTime={at}>
          {formatClock(time)}
        </time>
        <span className="audit-who">{actorName(entry, t)}</span>
        <span className="audit-verb">{auditVerbName(verb, language)}</span>
        <span className="audit-concerned">{concerned.join(' · ')}</span>
      </summary>
      <div className="audit-more">
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div className="audit-only">
          {choices.map((one) => (
            <Button key={one.id} size="small" onClick={() => onPerson(one.id)}>
              {t('audit.onlyPerson', { name: personName(one, t) })}
            </Button>
          ))}
          {report && (
            <Button size="small" onClick={() => onReport(report.id)}>
              {t('audit.onlyReport')}
            </Button>
          )}
        </div>
      </div>
    </details>
  )
}
