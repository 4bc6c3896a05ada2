import { useState } from 'react'
import type { ExplainedFinding } from '@gongping/shared/checks/explain.ts'
import type { FindingExplanation } from '@gongping/shared/protocol/http.ts'
import { useSubmission } from '../../api/use-answer.ts'
import { formatTime } from '../../i18n/format-time.ts'
import { useLanguage, useT } from '../../i18n/use-language.tsx'
import { useLive, useMayExplain, useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { FindingText } from './finding-text.tsx'
import './explain.css'

/** Findings that may stay, folded away: what they are, why, and who said so. */
export function ExplainedGroup({ findings }: { readonly findings: readonly ExplainedFinding[] }) {
  const t = useT()
  const all = useLive(useSession().explanations.all)
  return (
    <details className="checks explained">
      <summary>{t('explain.explained', { count: findings.length })}</summary>
      <ul>
        {findings.map((finding) => {
          const explanation = all.find(({ fingerprint }) => fingerprint === finding.fingerprint)
          return (
            <li key={finding.fingerprint}>
              <FindingText finding={finding} />
              {explanation && <ExplanationText explanation={explanation} />}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

function ExplanationText({ explanation }: { readonly explanation: FindingExplanation }) {
  const { t, language } = useLanguage()
  const { explanations } = useSession()
  const { busy, problem, submit } = useSubmission()
  const { fingerprint, text, person, at } = explanation
  const [now] = useState(() => new Date())
  const time = formatTime(new Date(at), now, language)
  return (
    <>
      <p className="explained-text">{text}</p>
      <div className="explained-by">
        <span>{t('explain.by', { name: person.display, time })}</span>
        {useMayExplain() && (
          <Button
            kind="quiet"
            busy={busy}
            onClick={() =>
              void submit(
                () => explanations.withdraw(fingerprint),
                () => {},
              )
            }
          >
            {t('explain.withdraw')}
          </Button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
