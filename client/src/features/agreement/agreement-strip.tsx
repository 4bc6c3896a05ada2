import { useState } from 'react'
import type { Agreement, Round } from '@gongping/shared/protocol/agreement.ts'
import { formatTime } from '../../i18n/format-time.ts'
import type { Translate } from '../../i18n/translate.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { reportAddress } from '../../session/report-address.ts'
import { useLive, useMay, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { DecisionDialog } from './decision-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'
import './agreement.css'

type Asked = 'confirm' | 'return' | 'withdraw' | 'finalise' | 'publish' | 'correct'

/** Above the paper: which version is being agreed on, who has, and what this person can do about it. */
export function AgreementStrip() {
  const { t, language } = useLanguage()
  const { id, agreement } = useSession()
  const standing = useLive(agreement.standing)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [now] = useState(() => new Date())
  const may = {
    withdraw: useMay('report.withdraw'),
    finalise: useMay('report.finalise'),
    publish: useMay('report.publish'),
    correct: useMay('report.correct'),
  }
  if (!standing) return null
  const { round, version, mine, history } = standing
  const close = () => setAsked(null)
  if (!round) {
    const [last] = history
    return last?.ended ? <Ended round={last} /> : null
  }
  const steps: Asked[] = [
    ...(mine.mayConfirm ? (['confirm'] as const) : []),
    ...(mine.mayReturn ? (['return'] as const) : []),
    ...(['finalise', 'withdraw', 'publish', 'correct'] as const).filter((step) => may[step]),
  ]
  return (
    <section className="agreement" data-state={round.state} aria-label={t('agreement.label')} tabIndex={-1}>
      <div className="agreement-line">
        <p className="agreement-title" aria-live="polite">
          <b>{titleOf(t, standing, round)}</b>
          {version && (
            <span className="agreement-code" title={t('agreement.codeHint', { sha256: version.sha256 })}>
              <Link to={reportAddress(id, { kind: 'version', number: version.number })}>
                {t('agreement.version', { number: version.number })}
              </Link>{' '}
              · {t('agreement.code')} <span className="number">{version.code}</span>
            </span>
          )}
        </p>
        <div className="agreement-steps">
          {steps.map((step) => (
            <Button
              key={step}
              size="small"
              kind={step === 'confirm' || (step === 'finalise' && isComplete(round)) ? 'primary' : 'plain'}
              onClick={() => setAsked(step)}
            >
              {t(`agreement.${step}`)}
            </Button>
          ))}
        </div>
      </div>
      {round.confirmations.length > 0 && (
        <ul className="agreement-people">
          {round.confirmations.map(({ person, post, decision, opinion, at }) => (
            <li key={person.id} data-decision={decision}>
              <span className="agreement-mark" aria-hidden="true">
                {decision === 'agreed' ? '✓' : '○'}
              </span>
              {post !== '' && <span className="agreement-post">{post}</span>} {person.display}
              <span className="agreement-when">
                {at === null ? t('agreement.waiting') : `${t('agreement.agreed')} ${formatTime(new Date(at), now, language)}`}
              </span>
              {opinion !== '' && <q>{opinion}</q>}
            </li>
          ))}
        </ul>
      )}
      <p className="agreement-note">
        {meaningOf(t, round, may.correct)}
        {round.state !== 'review' && (
          <>
            {' '}
            <Link to="/verify">{t('verify.link')}</Link>
          </>
        )}
      </p>
      {round.note !== '' && (
        <p className="agreement-note">{t('agreement.noteOf', { name: round.submitted.by.display, note: round.note })}</p>
      )}
      {(asked === 'confirm' || asked === 'return') && version && (
        <DecisionDialog decision={asked} version={version} onClose={close} />
      )}
      {asked !== null && asked !== 'confirm' && asked !== 'return' && (
        <StepDialog step={asked} standing={standing} onClose={close} />
      )}
    </section>
  )
}

/** Of a report that is being written again: how the last round ended, and that nothing confirmed in it holds. */
function Ended({ round: { state, ended, confirmations } }: { readonly round: Round }) {
  const { t, language } = useLanguage()
  const [now] = useState(() => new Date())
  if (!ended || (state !== 'returned' && state !== 'withdrawn' && state !== 'corrected')) return null
  const voided = confirmations.filter(({ decision }) => decision === 'agreed').map(({ person }) => person.display)
  return (
    <section className="agreement" data-state={state} aria-label={t('agreement.label')} tabIndex={-1}>
      <p className="agreement-title">
        <b>{t(`agreement.ended.${state}`, { name: ended.by.display, time: formatTime(new Date(ended.at), now, language) })}</b>
        {ended.reason !== '' && <q>{ended.reason}</q>}
      </p>
      {voided.length > 0 && <p className="agreement-note">{t('agreement.void', { names: voided.join('、') })}</p>}
    </section>
  )
}

function isComplete({ confirmations }: Round): boolean {
  return confirmations.every(({ decision }) => decision === 'agreed')
}

function titleOf(t: Translate, { blockers }: Agreement, round: Round): string {
  if (round.state !== 'review') return t(round.state === 'published' ? 'rights.published' : 'rights.sealed')
  const { length } = round.confirmations
  const agreed = round.confirmations.filter(({ decision }) => decision === 'agreed').length
  const comments = blockers.find(({ kind }) => kind === 'comment')
  const open = comments?.kind === 'comment' ? t('agreement.openComments', { count: comments.count }) : ''
  return (length === 0 ? t('agreement.isUnasked') : t('agreement.isReview', { agreed, count: length })) + open
}

/** What that means for whoever would like to write. */
function meaningOf(t: Translate, { state }: Round, mayCorrect: boolean): string {
  if (state === 'review') return t('rights.reviewText')
  if (mayCorrect) return t('agreement.finalOwn')
  return t(state === 'published' ? 'rights.publishedText' : 'rights.sealedText')
}
