import { useEffect, useId, useRef } from 'react'
import type { Verification } from '@gongping/shared/protocol/verification.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { Link } from '../../ui/link.tsx'
import { DifferenceList } from './difference-list.tsx'

interface Props {
  /** Of the file. */
  readonly name: string
  readonly verification: Verification
}

/** What a file was found to be: first in one line, then which version that is about, then where it differs. */
export function VerifiedAnswer({ name, verification }: Props) {
  const t = useT()
  const id = useId()
  const ref = useRef<HTMLElement>(null)
  // Read from its beginning, by whoever listens as well.
  useEffect(() => ref.current?.focus(), [])
  const { answer, isSuperseded = false, report, differences } = verification
  const standing = answer === 'agreed' && isSuperseded ? 'superseded' : answer
  return (
    <section ref={ref} className="verified" data-answer={standing} aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>{t(`verify.${standing}`)}</h2>
      <p className="verified-file">{name}</p>
      <p>{t(`verify.${standing}Text`)}</p>
      {(answer === 'changed' || answer === 'same-words') && isSuperseded && <p>{t('verify.alsoSuperseded')}</p>}
      {report && <About verification={verification} title={report.title} />}
      {differences.length > 0 && <DifferenceList differences={differences} mayRead={report?.mayRead ?? false} />}
    </section>
  )
}

/** The version that the file says it is. */
function About({ verification, title }: { readonly verification: Verification; readonly title: string }) {
  const { t, language } = useLanguage()
  const { report, version, code, agreedAt, agreedBy, confirmers } = verification
  const date = (at: string) =>
    new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' })
  return (
    <dl className="verified-about">
      <div>
        <dt>{t('verify.report')}</dt>
        <dd>{report?.mayRead ? <Link to={`/reports/${encodeURIComponent(report.id)}`}>{title}</Link> : title}</dd>
      </div>
      {report?.unit !== undefined && (
        <div>
          <dt>{t('verify.unit')}</dt>
          <dd>{report.unit}</dd>
        </div>
      )}
      {version !== undefined && (
        <div>
          <dt>{t('verify.version')}</dt>
          <dd>{t('agreement.version', { number: version })}</dd>
        </div>
      )}
      {code !== undefined && (
        <div>
          <dt>{t('agreement.code')}</dt>
          <dd className="verified-code number">{code}</dd>
        </div>
      )}
      {agreedAt !== undefined && (
        <div>
          <dt>{t('verify.agreedAt')}</dt>
          <dd>{date(agreedAt)}</dd>
        </div>
      )}
      {agreedBy !== undefined && (
        <div>
          <dt>{t('verify.agreedBy')}</dt>
          <dd>{agreedBy}</dd>
        </div>
      )}
      {confirmers && (
        <div>
          <dt>{t('verify.confirmers')}</dt>
          <dd>{confirmers.length === 0 ? t('verify.nobody') : <Confirmers confirmers={confirmers} date={date} />}</dd>
        </div>
      )}
    </dl>
  )
}

interface ConfirmersProps {
  readonly confirmers: NonNullable<Verification['confirmers']>
  readonly date: (at: string) => string
}

function Confirmers({ confirmers, date }: ConfirmersProps) {
  const t = useT()
  return (
    <ul>
      {confirmers.map(({ display, post, at }) => (
        <li key={`${display}/${post}/${at}`}>
          {post} {display}
          <span className="verified-when">{t('verify.agreedOn', { time: date(at) })}</span>
        </li>
      ))}
    </ul>
  )
}
