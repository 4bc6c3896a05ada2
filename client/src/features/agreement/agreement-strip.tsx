import { useState } from 'react'
import type { RoundVersion } from '@gongping/shared/protocol/agreement.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage } from '../../i18n/use-language.tsx'
import { reportAddress } from '../../session/report-address.ts'
import { useLive, useMay, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { DownIcon, UpIcon } from '../../ui/icons.tsx'
import { Link } from '../../ui/link.tsx'
import { RoundSummary } from './round-summary.tsx'
import { meaningOf, titleOf, voidingOf } from './round-words.ts'
import { StepButtons } from './step-buttons.tsx'
import { StripDetails } from './strip-details.tsx'
import './agreement.css'

/** The strip, for links within the page. */
export const STRIP_ID = 'agreement'

/**
 * Above the paper, in two lines: which version is being agreed on, who has, and what this person can do about it; of a
 * draft how its last round ended. The rest, and the rounds before, unfold.
 * @param read number of the version that is read instead of the report; null: none is.
 */
export function AgreementStrip({ read }: { readonly read: number | null }) {
  const { t, language } = useLanguage()
  const standing = useLive(useSession().agreement.standing)
  const mayCorrect = useMay('report.correct')
  const [isOpen, setOpen] = useState(false)
  const [now] = useState(() => new Date())
  if (!standing) return null
  const { round, version, history, mine } = standing
  // Above another version it would read as if it were about that one.
  if (read !== null && read !== version?.number) return null
  const shown = round ?? history[0]
  const voiding = shown && voidingOf(shown)
  if (!shown || (!round && !voiding)) return null
  const title = voiding
    ? t(`agreement.act.${voiding.how}`, {
        name: voiding.ending.by.display,
        time: formatTime(new Date(voiding.ending.at), now, language),
      })
    : titleOf(t, standing, shown)
  return (
    <section id={STRIP_ID} className="agreement" data-state={shown.state} aria-label={t('agreement.label')} tabIndex={-1}>
      <div className="agreement-line">
        <p className="agreement-title" aria-live="polite">
          <b>{title}</b>
        </p>
        {round && <StepButtons standing={standing} round={round} />}
        {version && <Code version={version} />}
        {version && mine.mayConfirm && <SinceMine before={mine.lastDecidedVersion} after={version.number} />}
      </div>
      <div className="agreement-line">
        <p className="agreement-summary">
          <RoundSummary round={shown} />
        </p>
        <span className="agreement-more">
          {round && round.state !== 'review' && <Link to="/verify">{t('verify.link')}</Link>}
          <Button
            kind="quiet"
            size="small"
            icon={isOpen ? <UpIcon /> : <DownIcon />}
            isExpanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(history.length > (round ? 0 : 1) ? 'agreement.past' : 'agreement.details')}
          </Button>
        </span>
      </div>
      {isOpen && (
        <StripDetails
          round={shown}
          meaning={round && meaningOf(t, round, mayCorrect)}
          past={round ? history : history.slice(1)}
        />
      )}
    </section>
  )
}

function Code({ version: { number, code, sha256 } }: { readonly version: RoundVersion }) {
  const { t } = useLanguage()
  const { id } = useSession()
  return (
    <span className="agreement-code" title={t('agreement.codeHint', { sha256 })}>
      <Link to={reportAddress(id, { kind: 'version', number })}>{t('agreement.version', { number })}</Link> ·{' '}
      {t('agreement.code')} <span className="number">{code}</span>
    </span>
  )
}

/** For whoever has decided on an earlier version. */
function SinceMine({ before, after }: { readonly before: number | null; readonly after: number }) {
  const { t } = useLanguage()
  const { id } = useSession()
  if (before === null || before === after) return null
  return (
    <Link
      to={reportAddress(id, { kind: 'comparison', before, after })}
      label={t('agreement.sinceMine', { before, number: after })}
    >
      {t('agreement.sinceMineShort')}
    </Link>
  )
}
